package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Admission;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.User;
import vn.sotreem.core.security.KeyFile;

/** Tells of the people of a register, and why somebody's place in it was not changed. */
final class UserLines {
    private final Program program;
    private final Register register;

    UserLines(Program program, Register register) {
        this.program = program;
        this.register = register;
    }

    /** Tells how a person stands now, unless it was refused. */
    Exit tell(Optional<Admission.Refusal> refusal, String name) throws CommandFailure {
        if (refusal.isPresent()) {
            throw failure(refusal.get(), name);
        }
        User user = register.people().find(name).orElseThrow();
        say(user);
        program.console().document(out -> write(out, user));
        return Exit.DONE;
    }

    static CommandFailure failure(Admission.Refusal refusal, String name) {
        return switch (refusal) {
            case NOT_ALLOWED -> CommandFailure.problem("user-not-allowed");
            case ONESELF -> CommandFailure.problem("user-oneself");
            case UNKNOWN -> CommandFailure.problem("user-unknown", name);
            case NAME_UNFIT -> CommandFailure.problem("user-name-unfit", KeyFile.USER_CHARS_MAX);
            case NAME_TAKEN -> CommandFailure.problem("user-name-taken", name);
            case TOO_MANY -> CommandFailure.problem("user-too-many", KeyFile.USERS_MAX);
            case OFFICER_HELD -> CommandFailure.problem("user-officer-held");
            case WRONG_PASSWORD -> Home.wrongPassword();
        };
    }

    void say(User user) {
        String hamlets = user.hamlets().isEmpty() ? program.texts().get("user.everywhere")
                : hamlets(user).map(Hamlet::name).collect(Collectors.joining(", "));
        program.console().say("user.line", user.name(), role(user), hamlets,
                program.texts().get(user.isLocked() ? "user.locked" : "user.open"));
    }

    private String role(User user) {
        return switch (user.role()) {
            case COLLABORATOR -> program.texts().get("user.role.collaborator");
            case OFFICER -> program.texts().get("user.role.officer");
        };
    }

    void write(JsonGenerator out, User user) throws IOException {
        out.writeStringField("name", user.name());
        out.writeStringField("role", user.role().code());
        out.writeArrayFieldStart("hamlets");
        for (Hamlet hamlet : hamlets(user).toList()) {
            out.writeString(hamlet.name());
        }
        out.writeEndArray();
        out.writeBooleanField("founder", register.people().isFounder(user));
        out.writeStringField("since", user.since().toString());
        out.writeStringField("lockedAt", user.lockedAt().map(Object::toString).orElse(null));
    }

    private Stream<Hamlet> hamlets(User user) {
        return register.hamlets().stream().filter(hamlet -> user.hamlets().contains(hamlet.id()));
    }
}
