package vn.sotreem.app.cli;

import java.util.List;
import picocli.CommandLine.Command;
import vn.sotreem.core.register.Admission;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.User;

/** Lists the people of the register, for those who look after them. */
@Command(name = "list")
final class UserListCommand implements Task {
    private final Program program;

    UserListCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            if (!opened.home().admission(register).isAllowed()) {
                throw UserLines.failure(Admission.Refusal.NOT_ALLOWED, "");
            }
            UserLines lines = new UserLines(program, register);
            List<User> people = register.people().all();
            people.forEach(lines::say);
            program.console().document(out -> {
                out.writeArrayFieldStart("users");
                for (User user : people) {
                    out.writeStartObject();
                    lines.write(out, user);
                    out.writeEndObject();
                }
                out.writeEndArray();
            });
        }
        return Exit.DONE;
    }
}
