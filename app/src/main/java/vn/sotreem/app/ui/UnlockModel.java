package vn.sotreem.app.ui;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.CodeReading;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.RecoveryCode;

/** Unlocking by password, or by the recovery code when the password is forgotten. */
final class UnlockModel {

    private interface Attempt {
        Optional<Result> open() throws RegisterUnavailable;
    }

    private sealed interface Result {
        record Open(Session.Opened opened) implements Result {
        }

        /** The password is right, and the register is open already behind the cover. */
        record Behind() implements Result {
        }

        record Refused(Problem problem) implements Result {
        }

        /** @param isLost whether the register can be built anew */
        record Closed(Problem problem, boolean isLost) implements Result {
        }
    }

    private final Texts texts;
    private final Bridge bridge;
    private final Gate gate;
    private Optional<Gate.Covered> covered;
    private final ObservableList<String> users = FXCollections.observableArrayList();
    private final StringProperty user = new SimpleStringProperty("");
    private final BooleanProperty recovering = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty lost = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Problem>> problem = new SimpleObjectProperty<>(Optional.empty());

    UnlockModel(Texts texts, Bridge bridge, Gate gate) {
        this.texts = texts;
        this.bridge = bridge;
        this.gate = gate;
        this.covered = gate.covered();
        recovering.subscribe(() -> problem.set(Optional.empty()));
        bridge.run(this::readUsers, this::welcome);
    }

    /** What the door is for: to begin, or to go on with what lies behind it. */
    String subtitle() {
        return covered.map(work -> texts.get("unlock.covered", work.actor()))
                .orElseGet(() -> texts.get("unlock.subtitle"));
    }

    /** The people who can unlock this register. */
    ObservableList<String> users() {
        return users;
    }

    StringProperty user() {
        return user;
    }

    /** Whether the recovery code is asked for instead of the password. */
    BooleanProperty recovering() {
        return recovering;
    }

    /** True while keys are derived. */
    BooleanProperty busy() {
        return busy;
    }

    /** Whether the register's file is lost or damaged, so that it is to be built anew. */
    BooleanProperty lost() {
        return lost;
    }

    ObjectProperty<Optional<Problem>> problem() {
        return problem;
    }

    /** Tries a password; the array is wiped. */
    void unlock(char[] typed) {
        Password password = Password.of(typed);
        Duration waiting = gate.guesses().waiting(user.get());
        if (!waiting.isZero()) {
            problem.set(Optional.of(new Problem(texts.get("unlock.slow", Guesses.FREE),
                    texts.get("unlock.slow.next", waiting.toSeconds() + 1))));
        } else if (covered.isPresent()) {
            attempt("unlock.wrong", () -> gate.home().isPasswordOf(user.get(), password)
                    ? Optional.of(new Result.Behind()) : Optional.empty(), () -> uncover(password));
        } else {
            attempt("unlock.wrong", () -> open(gate.home().unlock(user.get(), password)));
        }
    }

    /** The person who left goes on; for another one the register is closed first, the drafts kept. */
    private void uncover(Password password) {
        Gate.Covered work = covered.orElseThrow();
        if (work.actor().equals(user.get())) {
            work.back().run();
        } else {
            leaveCovered(() -> attempt("unlock.wrong", () -> open(gate.home().unlock(user.get(), password))));
        }
    }

    /** Closes what waits behind the door, if anything does: whoever needs the files comes in anew. */
    void leaveCovered(Runnable then) {
        Optional<Gate.Covered> work = covered;
        covered = Optional.empty();
        work.ifPresentOrElse(open -> open.leave().accept(then), then);
    }

    /** Tries the recovery code and sets a new password; the arrays are wiped. */
    void recover(String code, char[] next, char[] again) {
        boolean same = Arrays.equals(next, again);
        Arrays.fill(again, '\0');
        Password password = Password.of(next);
        Optional<String> fault = CodeText.fault(RecoveryCode.parse(code), texts)
                .or(() -> PasswordText.fault(password, same, texts));
        if (fault.isPresent()) {
            problem.set(Optional.of(new Problem(fault.get(), "")));
        } else if (RecoveryCode.parse(code) instanceof CodeReading.Read<RecoveryCode>(RecoveryCode read)) {
            leaveCovered(() -> attempt("unlock.otherCode",
                    () -> open(gate.home().recover(read, user.get(), password))));
        }
    }

    /** Builds the lost register anew from its backups and its journal, and opens it; the array is wiped. */
    void rebuild(char[] typed) {
        Password password = Password.of(typed);
        attempt("unlock.wrong", () -> gate.home().rebuild(keys -> keys.unlock(user.get(), password)).isPresent()
                ? open(gate.home().unlock(user.get(), password)) : Optional.empty());
    }

    private Optional<Result> open(Optional<Register> unlocked) {
        return unlocked.map(register -> new Result.Open(
                Session.Opened.of(register, register.people().working().name(), gate.random())));
    }

    private void attempt(String refusal, Attempt attempt) {
        attempt(refusal, attempt, () -> { });
    }

    private void attempt(String refusal, Attempt attempt, Runnable behind) {
        problem.set(Optional.empty());
        bridge.run(busy, () -> result(refusal, attempt), result -> {
            switch (result) {
                case Result.Open open -> {
                    gate.guesses().right(user.get());
                    gate.opened().accept(open.opened());
                }
                case Result.Behind() -> {
                    gate.guesses().right(user.get());
                    behind.run();
                }
                case Result.Refused(Problem told) -> {
                    gate.guesses().wrong(user.get());
                    problem.set(Optional.of(told));
                }
                case Result.Closed closed -> {
                    lost.set(lost.get() || closed.isLost());
                    problem.set(Optional.of(closed.problem()));
                }
            }
        });
    }

    private Result result(String refusal, Attempt attempt) {
        try {
            return attempt.open().orElseGet(
                    () -> new Result.Refused(new Problem(texts.get(refusal), texts.get(refusal + ".next"))));
        } catch (RegisterUnavailable unavailable) {
            return new Result.Closed(UnavailableText.of(unavailable.reason(), texts), isLost(unavailable.reason()));
        }
    }

    private static boolean isLost(RegisterUnavailable.Cause reason) {
        return switch (reason) {
            case ABSENT, DAMAGED, WRONG_KEY -> true;
            case EXISTS, IN_USE, SHUT_OUT, TOO_NEW, DISK -> false;
        };
    }

    private List<String> readUsers() {
        try {
            return gate.home().users();
        } catch (RegisterUnavailable unavailable) {
            bridge.tell(() -> problem.set(Optional.of(UnavailableText.of(unavailable.reason(), texts))));
            return List.of();
        }
    }

    private void welcome(List<String> found) {
        users.setAll(found);
        found.stream().filter(gate.last()::equals).findFirst().or(() -> found.stream().findFirst())
                .ifPresent(user::set);
    }
}
