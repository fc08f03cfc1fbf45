package vn.sotreem.app.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Admission;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.User;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;

/** The people of the register: for who looks after them all of them, for anybody else the own password. */
final class UsersModel {

    /**
     * What is known of the people.
     *
     * @param people   everybody, or only the person who works
     * @param isKeeper whether the person who works looks after the others
     */
    record Found(List<User> people, User working, boolean isKeeper, List<Hamlet> hamlets) {

        boolean isWorking(User user) {
            return user.equals(working);
        }
    }

    /** What a person is to be. */
    record Wanted(String name, Role role, Set<UUID> hamlets) {
    }

    /** Passwords as they were typed: one's own, and twice the one that is set. Whoever uses them wipes them. */
    record Typed(char[] own, char[] first, char[] again) {
    }

    private interface Act {
        Optional<Admission.Refusal> on(Admission admission) throws RegisterUnavailable;
    }

    private final Workspace workspace;
    private final RegisterHome home;
    private final ObjectProperty<Optional<Found>> found = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<User>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Problem>> problem = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();

    UsersModel(Workspace workspace, RegisterHome home) {
        this.workspace = workspace;
        this.home = home;
    }

    ObjectProperty<Optional<Found>> found() {
        return found;
    }

    /** Whose place is being changed; empty for somebody new. */
    ObjectProperty<Optional<User>> chosen() {
        return chosen;
    }

    ObjectProperty<Optional<Problem>> problem() {
        return problem;
    }

    /** True while keys are derived. */
    BooleanProperty busy() {
        return busy;
    }

    /** Reads who is there. */
    void look() {
        workspace.session().ask(UsersModel::read, this::show);
    }

    private static Found read(Register register) {
        User working = register.people().working();
        boolean isKeeper = register.people().isKeeper(working);
        return new Found(isKeeper ? register.people().all() : List.of(working), working, isKeeper,
                register.hamlets());
    }

    private void show(Found now) {
        Optional<String> name = chosen.get().map(User::name);
        found.set(Optional.of(now));
        chosen.set(now.isKeeper() ? now.people().stream().filter(user -> name.filter(user.name()::equals).isPresent())
                .findFirst() : Optional.of(now.working()));
    }

    /** Adds somebody with a first password. */
    void add(Wanted wanted, Typed typed) {
        password(typed).ifPresent(first -> act("users.added", wanted.name(), admission ->
                admission.add(Password.of(typed.own()), wanted.name(), wanted.role(), wanted.hamlets(), first)));
    }

    /** Gives the chosen person another role or other hamlets. */
    void change(Role role, Set<UUID> hamlets) {
        User user = chosen.get().orElseThrow();
        act("users.changed", user.name(), admission -> (role == user.role() ? Optional.<Admission.Refusal>empty()
                : admission.role(user.name(), role))
                .or(() -> role == Role.OFFICER ? Optional.empty() : admission.hamlets(user.name(), hamlets)));
    }

    /** Sets the chosen person's password: one's own, or a first one for somebody who was locked or forgot it. */
    void setPassword(Typed typed) {
        User user = chosen.get().orElseThrow();
        Password own = Password.of(typed.own());
        boolean isOneself = found.get().orElseThrow().isWorking(user);
        password(typed).ifPresent(first -> act(isOneself ? "users.password.done" : "users.unlocked", user.name(),
                admission -> isOneself ? own(admission, own, first) : admission.unlock(own, user.name(), first)));
    }

    private static Optional<Admission.Refusal> own(Admission admission, Password present, Password next)
            throws RegisterUnavailable {
        return admission.changePassword(present, next) ? Optional.empty()
                : Optional.of(Admission.Refusal.WRONG_PASSWORD);
    }

    /** Keeps the chosen person out. */
    void lock() {
        User user = chosen.get().orElseThrow();
        act("users.locked", user.name(), admission -> admission.lock(user.name()));
    }

    /** The password that was typed twice, unless something is wrong with it, which is told then. */
    private Optional<Password> password(Typed typed) {
        boolean same = Arrays.equals(typed.first(), typed.again());
        Arrays.fill(typed.again(), '\0');
        Password first = Password.of(typed.first());
        Optional<String> fault = PasswordText.fault(first, same, workspace.texts());
        problem.set(fault.map(text -> new Problem(text, "")));
        return fault.isEmpty() ? Optional.of(first) : Optional.empty();
    }

    private void act(String done, String name, Act act) {
        problem.set(Optional.empty());
        workspace.session().ask(busy, register -> outcome(act, register), trouble -> {
            problem.set(trouble);
            if (trouble.isEmpty()) {
                workspace.shell().tell(workspace.texts().get(done, name));
                look();
            }
        });
    }

    private Optional<Problem> outcome(Act act, Register register) {
        try {
            return act.on(home.admission(register)).map(this::told);
        } catch (RegisterUnavailable unavailable) {
            return Optional.of(UnavailableText.of(unavailable.reason(), workspace.texts()));
        }
    }

    private Problem told(Admission.Refusal refusal) {
        String key = "users.refused." + refusal.name().toLowerCase(Locale.ROOT);
        return new Problem(workspace.texts().get(key, KeyFile.USER_CHARS_MAX, KeyFile.USERS_MAX),
                workspace.texts().get(key + ".next"));
    }
}
