package vn.sotreem.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.register.Machine;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.Password;

/** The folder of the register a command works on, and the way into it. */
final class Home {
    private final Path folder;
    private final Optional<String> named;
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

    /** @param named the person who works, if that was said */
    Home(Path folder, Optional<String> named, Secrets secrets, Surroundings here, Console console) {
        this.folder = folder;
        this.named = named;
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

    /** The person whose password is asked for. */
    String user() throws CommandFailure, RegisterUnavailable {
        return among(home.users()).orElseThrow(() -> new CommandFailure(Exit.LOCKED, "user-shut-out", named.get()));
    }

    /** The one who was named; when nobody was, the first, who is the one who set the register up unless locked. */
    Optional<String> among(List<String> users) {
        return users.stream().filter(user -> named.isEmpty() || Folding.fold(user).equals(Folding.fold(named.get())))
                .findFirst();
    }

    /** Opens the register with the password. A wrong one changes nothing in the folder. */
    Opened open() throws CommandFailure, RegisterUnavailable {
        user();
        try (Password password = secrets.password()) {
            return open(password);
        }
    }

    /** The same when the password is needed once more. */
    Opened open(Password password) throws CommandFailure, RegisterUnavailable {
        Register register = home.unlock(user(), password).orElseThrow(Home::wrongPassword);
        long broughtBack = register.journal().broughtBack();
        if (broughtBack > 0) {
            console.say("journal.brought-back", broughtBack);
        }
        return new Opened(home, register, register.people().working().name());
    }

    static CommandFailure wrongPassword() {
        return new CommandFailure(Exit.LOCKED, "wrong-password");
    }
}
