package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.User;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.Password;

class UsersModelTest {
    private static final String OWN = "con trâu đi trước cái cày";
    private static final String FIRST = "bốn từ không liên quan";
    private static final String HANH = "Lường Thị Hạnh";

    @TempDir
    private Path folder;
    private RegisterHome home;
    private Register register;
    private UsersModel model;

    @BeforeEach
    void setUp() throws RegisterUnavailable {
        home = new RegisterHome(folder, new Argon2Cost(8, 1, 1), Bench.CLOCK, new SecureRandom());
        work(home.setUp(home.prepare(SampleOffice.OFFICE.userName(), password(OWN)), SampleOffice.OFFICE,
                List.of("Thôn Nà Lìa")));
    }

    private void work(Register opened) {
        register = opened;
        Session session = new Session(Bridge.atOnce(failure -> {
            throw new AssertionError(failure);
        }), Session.Opened.of(register, register.people().working().name(), new SecureRandom()), Bench.CLOCK);
        model = new UsersModel(new Workspace(Bench.TEXTS, Bench.CLOCK, session, null, new ShellModel(session)), home);
        model.look();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void somebodyIsAddedChangedLockedAndLetInAgain() throws Exception {
        model.add(new UsersModel.Wanted(HANH, Role.COLLABORATOR, Set.of()), typed(OWN, FIRST, FIRST));
        assertThat(people()).extracting(User::name).containsExactly(SampleOffice.OFFICE.userName(), HANH);

        model.chosen().set(hanh());
        Set<UUID> hamlet = Set.of(register.hamlets().getFirst().id());
        model.change(Role.COLLABORATOR, hamlet);
        assertThat(hanh()).map(User::hamlets).contains(hamlet);

        model.lock();
        assertThat(hanh()).map(User::isLocked).contains(true);
        model.setPassword(typed(OWN, "một câu khác hẳn", "một câu khác hẳn"));
        assertThat(hanh()).map(User::isLocked).contains(false);
        assertThat(home.isPasswordOf(HANH, password("một câu khác hẳn"))).isTrue();
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAndAddsNobody() {
        UsersModel.Wanted wanted = new UsersModel.Wanted(HANH, Role.COLLABORATOR, Set.of());
        model.add(wanted, typed(OWN, "ngắn", "ngắn"));
        assertThat(model.problem().get()).map(Problem::what).contains("Mật khẩu phải có ít nhất 8 ký tự.");
        model.add(wanted, typed(OWN, FIRST, FIRST + "!"));
        assertThat(model.problem().get()).map(Problem::what).contains("Hai lần gõ mật khẩu không giống nhau.");
        model.add(wanted, typed(FIRST, FIRST, FIRST));
        assertThat(model.problem().get()).map(Problem::what).contains("Mật khẩu hiện nay của anh/chị không đúng.");

        assertThat(people()).hasSize(1);
    }

    @Test
    void whoLooksAfterNobodySeesNobodyAndChangesTheOwnPassword() throws Exception {
        model.add(new UsersModel.Wanted(HANH, Role.COLLABORATOR, Set.of()), typed(OWN, FIRST, FIRST));
        register.close();
        work(home.unlock(HANH, password(FIRST)).orElseThrow());

        assertThat(people()).extracting(User::name).containsExactly(HANH);
        model.setPassword(typed(FIRST, "một câu khác hẳn", "một câu khác hẳn"));
        assertThat(home.isPasswordOf(HANH, password("một câu khác hẳn"))).isTrue();
    }

    private List<User> people() {
        return model.found().get().orElseThrow().people();
    }

    private Optional<User> hanh() {
        return people().stream().filter(user -> user.name().equals(HANH)).findFirst();
    }

    private static UsersModel.Typed typed(String own, String first, String again) {
        return new UsersModel.Typed(own.toCharArray(), first.toCharArray(), again.toCharArray());
    }

    private static Password password(String text) {
        return Password.of(text.toCharArray());
    }
}
