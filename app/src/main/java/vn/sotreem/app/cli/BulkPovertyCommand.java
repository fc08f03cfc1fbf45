package vn.sotreem.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.register.BulkChange;
import vn.sotreem.core.register.BulkLine;
import vn.sotreem.core.register.RegisterUnavailable;

/** Gives the households of a list the poverty class of a year. */
@Command(name = "poverty")
final class BulkPovertyCommand implements Task {
    private final Program program;

    @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "poverty")
    private String code;

    @Option(names = "--year", paramLabel = "YEAR", required = true)
    private int year;

    @Option(names = "--decision", paramLabel = "TEXT")
    private String decision = "";

    @Mixin
    private BulkOptions options = new BulkOptions();

    BulkPovertyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        if (year < PartialDate.YEAR_MIN || year > PartialDate.YEAR_MAX) {
            throw CommandFailure.usage("usage-value", "sotreem bulk poverty", "--year", year);
        }
        Entry poverty = Catalog.bundled().list("poverty").orElseThrow().find(code).orElseThrow(() ->
                CommandFailure.usage("usage-value", "sotreem bulk poverty", "CODE", code));
        try (Home.Opened opened = program.home().open()) {
            return options.carryOut(program, opened, new BulkChange.Poverty(poverty.code(), PartialDate.ofYear(year),
                    decision.strip()), program.texts().get("bulk.poverty", poverty.name(), String.valueOf(year)),
                    BulkLine::isUsual);
        }
    }
}
