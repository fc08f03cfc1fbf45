package vn.sotreem.app.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.catalog.Unit;
import vn.sotreem.core.catalog.UnitFolder;
import vn.sotreem.core.catalog.UnitStep;
import vn.sotreem.core.catalog.Units;

/** Tells what a commune's code or name is now, what it was, and since when. */
@Command(name = "show")
final class PackShowCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "WORD", descriptionKey = "word")
    private String word;

    PackShowCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure {
        Units units = units(program);
        Units.Found found = units.find(word);
        if (found.now().isEmpty() && found.then().isEmpty()) {
            throw CommandFailure.problem("commune-unknown", word);
        }
        Console console = program.console();
        found.now().forEach(unit -> console.say("pack.now", unit.code(), unit.fullName(), province(units, unit)));
        found.then().forEach(step -> console.say("pack.then", step.oldCode(), step.oldName(), step.place(),
                now(units, step), step.since().toString(), step.decree()));
        console.document(out -> {
            PackLines.units(out, found.now());
            PackLines.steps(out, found.then());
        });
        return Exit.DONE;
    }

    private static String province(Units units, Unit unit) {
        return units.province(unit.province()).map(Unit::fullName).orElse(unit.province());
    }

    private static String now(Units units, UnitStep step) {
        return units.commune(step.newCode()).map(unit -> unit.code() + " " + unit.fullName()).orElse(step.newCode());
    }

    /** The packs of this machine. */
    static Units units(Program program) throws CommandFailure {
        try {
            return new UnitFolder(program.home().folder()).read();
        } catch (IOException unreadable) {
            throw CommandFailure.problem("pack-unreadable", program.home().folder());
        }
    }
}
