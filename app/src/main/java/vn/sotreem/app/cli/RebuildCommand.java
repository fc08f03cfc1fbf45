package vn.sotreem.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.Backup;
import vn.sotreem.core.register.Rebuilt;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.RegisterUnavailable.Cause;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.RecoveryCode;

/** Builds a register anew whose file is lost or damaged, from its backups and its journal. */
@Command(name = "rebuild")
final class RebuildCommand implements Task {
    private final Program program;

    @Option(names = "--recover")
    private boolean recover;

    RebuildCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        Rebuilt rebuilt = rebuild(program.home());
        Console console = program.console();
        rebuilt.base().ifPresent(base -> console.say("rebuild.base",
                Moment.of(base.content().madeAt(), program.here().clock())));
        console.say("rebuild.done", rebuilt.replayed());
        rebuilt.keptAside().ifPresent(aside -> console.say("rebuild.aside", aside));
        boolean isWhole = rebuilt.missing() == 0 && rebuilt.unreadable() == 0;
        Console.Body document = out -> {
            out.writeStringField("backup", rebuilt.base().map(Backup::file).map(Path::toString).orElse(null));
            out.writeNumberField("replayed", rebuilt.replayed());
            out.writeNumberField("missing", rebuilt.missing());
            out.writeNumberField("unreadable", rebuilt.unreadable());
            out.writeStringField("keptAside", rebuilt.keptAside().map(Path::toString).orElse(null));
        };
        if (isWhole) {
            console.document(document);
            return Exit.DONE;
        }
        console.problem(new CommandFailure(Exit.PARTLY, "rebuilt-in-part", rebuilt.missing(), rebuilt.unreadable()),
                document);
        return Exit.PARTLY;
    }

    private Rebuilt rebuild(Home home) throws CommandFailure, RegisterUnavailable {
        try {
            return recover ? byCode(home) : byPassword(home);
        } catch (RegisterUnavailable unavailable) {
            if (unavailable.reason() == Cause.EXISTS) {
                throw CommandFailure.problem("register-sound");
            }
            throw unavailable;
        }
    }

    private static Rebuilt byPassword(Home home) throws CommandFailure, RegisterUnavailable {
        Optional<Rebuilt> rebuilt;
        try (Password password = home.secrets().password()) {
            rebuilt = home.register().rebuild(keys ->
                    home.among(keys.users()).flatMap(user -> keys.unlock(user, password)));
        }
        return rebuilt.orElseThrow(Home::wrongPassword);
    }

    private static Rebuilt byCode(Home home) throws CommandFailure, RegisterUnavailable {
        RecoveryCode code = home.secrets().recoveryCode();
        return home.register().rebuild(keys -> keys.unlock(code))
                .orElseThrow(() -> new CommandFailure(Exit.LOCKED, "recovery-code-other"));
    }
}
