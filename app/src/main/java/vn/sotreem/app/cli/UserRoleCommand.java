package vn.sotreem.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Makes a person an officer or a collaborator. */
@Command(name = "role")
final class UserRoleCommand implements Task {
    private final Program program;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "person")
    private String name;

    @Parameters(index = "1", paramLabel = "collaborator|officer", descriptionKey = "role")
    private Office.Role role;

    UserRoleCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            return new UserLines(program, register).tell(opened.home().admission(register).role(name, role), name);
        }
    }
}
