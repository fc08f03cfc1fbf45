package vn.sotreem.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import vn.sotreem.core.register.Machine;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.Password;

/** The folder of the register a command works on, and the way into it. */
final class Home {
    private final Path folder;
    private final Secrets secrets;
    private final Console console;
    private final RegisterHome home;

    /** An open register and the name of the person who opened it; closing it makes the day's backup. */
    record Opened(RegisterHome home, Register register, String actor) implements AutoCloseable {
        @Override
        public void close() {
            home.close(register);
        }
    }

    Home(Path folder, Secrets secrets, Surroundings here, Console console) {
        this.folder = folder;
        this.secrets = secrets;
        this.console = console;
        this.home = new RegisterHome(folder, Optional.of(new Machine(StandardFolder.ofMachine(here))), here.cost(),
                here.clock(), here.random());
    }

    Path folder() {
        return folder;
    }

    Secrets secrets() {
        return secrets;
    }

    RegisterHome register() {
        return home;
    }

    /** The person whose password is asked for: the one who set the register up. */
    String user() throws RegisterUnavailable {
        return home.users().getFirst();
    }

    /** Opens the register with the password. A wrong one changes nothing in the folder. */
    Opened open() throws CommandFailure, RegisterUnavailable {
        String user = user();
        try (Password password = secrets.password()) {
            Register register = home.unlock(user, password).orElseThrow(Home::wrongPassword);
            long broughtBack = register.journal().broughtBack();
            if (broughtBack > 0) {
                console.say("journal.brought-back", broughtBack);
            }
            return new Opened(home, register, user);
        }
    }

    static CommandFailure wrongPassword() {
        return new CommandFailure(Exit.LOCKED, "wrong-password");
    }
}
