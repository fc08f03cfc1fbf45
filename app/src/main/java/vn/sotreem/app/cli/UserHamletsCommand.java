package vn.sotreem.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Holds a collaborator to some hamlets, or to none of them. */
@Command(name = "hamlets")
final class UserHamletsCommand implements Task {
    private final Program program;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "person")
    private String name;

    @Option(names = "--hamlet", paramLabel = "NAME")
    private List<String> hamlets = List.of();

    UserHamletsCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            return new UserLines(program, register).tell(opened.home().admission(register)
                    .hamlets(name, HamletChoice.several(register, hamlets)), name);
        }
    }
}
