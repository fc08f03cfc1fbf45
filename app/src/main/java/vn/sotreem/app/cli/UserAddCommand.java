package vn.sotreem.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.Password;

/** Adds a person with a first password, which the person may change. */
@Command(name = "add")
final class UserAddCommand implements Task {
    private final Program program;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "person")
    private String name;

    @Option(names = "--role", paramLabel = "collaborator|officer", required = true)
    private Office.Role role;

    @Option(names = "--hamlet", paramLabel = "NAME")
    private List<String> hamlets = List.of();

    @Option(names = "--new-password-file", paramLabel = "FILE")
    private Path newPasswordFile;

    UserAddCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        Home home = program.home();
        try (Password own = home.secrets().password(); Home.Opened opened = home.open(own);
             Password first = home.secrets().newPassword(Optional.ofNullable(newPasswordFile))) {
            Register register = opened.register();
            return new UserLines(program, register).tell(opened.home().admission(register)
                    .add(own, name, role, HamletChoice.several(register, hamlets), first), name);
        }
    }
}
