package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.catalog.PackFlaw;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.catalog.UnitFolder;
import vn.sotreem.core.catalog.UnitPack;
import vn.sotreem.core.catalog.UnitPackReader;
import vn.sotreem.core.catalog.UnitStep;
import vn.sotreem.core.catalog.Units;
import vn.sotreem.core.register.Communes;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Looks at a pack of administrative units, and keeps it on this machine when that is asked for. */
@Command(name = "import")
final class PackImportCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "SOURCE", descriptionKey = "source")
    private Path source;

    @Option(names = "--since", paramLabel = "DATE")
    private LocalDate since;

    @Option(names = "--decree", paramLabel = "TEXT")
    private String decree = "";

    @Option(names = "--apply")
    private boolean apply;

    PackImportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        Map<String, byte[]> files = files();
        var reading = UnitPackReader.read(files, Optional.ofNullable(since), decree.strip());
        List<String> flaws = reading.flaws().stream().map(this::words).toList();
        UnitPack pack = reading.pack().orElseThrow(() -> CommandFailure.problem("pack-unsound", flaws.size(),
                reading.flaws().stream().filter(PackFlaw::isError).findFirst().map(this::words).orElse("")));
        Console console = program.console();
        console.say("pack.holds", pack.since().toString(), pack.decree(), pack.provinces().size(),
                pack.communes().size(), pack.steps().size());
        flaws.forEach(flaw -> console.say("pack.flaw", flaw));
        List<UnitStep> ours = apply ? keep(pack, files) : List.of();
        console.say(apply ? "pack.kept" : "pack.only-looked");
        ours.forEach(step -> console.say("pack.ours", step.oldName(), step.newCode()));
        console.document(out -> {
            out.writeStringField("since", pack.since().toString());
            out.writeStringField("decree", pack.decree());
            out.writeNumberField("provinces", pack.provinces().size());
            out.writeNumberField("communes", pack.communes().size());
            out.writeNumberField("steps", pack.steps().size());
            out.writeBooleanField("kept", apply);
            PackLines.write(out, "flaws", flaws);
            PackLines.write(out, "successors", ours.stream().map(UnitStep::newCode).toList());
        });
        return Exit.DONE;
    }

    private Map<String, byte[]> files() throws CommandFailure {
        try {
            return UnitFolder.files(source);
        } catch (IOException unreadable) {
            throw CommandFailure.problem("pack-unreadable", source);
        }
    }

    private String words(PackFlaw flaw) {
        return flaw.words(Texts.of(program.texts().locale()));
    }

    /** Keeps it, notes which communes became the register's, and tells what that has become itself. */
    private List<UnitStep> keep(UnitPack pack, Map<String, byte[]> files) throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            UnitFolder folder = new UnitFolder(program.home().folder());
            folder.keep(pack, files);
            Units units = folder.read();
            Register register = opened.register();
            register.communes().cameFrom(units.predecessors(register.office().communeCode()).stream().limit(
                    Communes.PREDECESSORS_MAX).collect(Collectors.toSet()));
            return units.successors(register.office().communeCode(), register.office().communeName());
        } catch (IOException full) {
            throw CommandFailure.problem("pack-unwritable", program.home().folder());
        }
    }
}
