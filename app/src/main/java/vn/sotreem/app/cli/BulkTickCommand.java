package vn.sotreem.app.cli;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.register.BulkChange;
import vn.sotreem.core.register.BulkLine;
import vn.sotreem.core.register.RegisterUnavailable;

/** Gives the children of a list a tick of a group, or takes it from them. */
@Command(name = "tick")
final class BulkTickCommand implements Task {
    private final Program program;

    @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "group")
    private String code;

    @Option(names = "--off")
    private boolean off;

    @Mixin
    private BulkOptions options = new BulkOptions();

    BulkTickCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        GroupList list = list().orElseThrow(() ->
                CommandFailure.usage("usage-value", "sotreem bulk tick", "CODE", code));
        try (Home.Opened opened = program.home().open()) {
            return options.carryOut(program, opened, new BulkChange.Tick(list, code, !off),
                    program.texts().get(off ? "bulk.untick" : "bulk.tick", code), BulkLine::isUsual);
        }
    }

    private Optional<GroupList> list() {
        return Stream.of(GroupList.values()).filter(list -> Catalog.bundled().list(list.code()).orElseThrow()
                .find(code).isPresent()).findFirst();
    }
}
