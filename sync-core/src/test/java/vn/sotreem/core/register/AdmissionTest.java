package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.register.Admission.Refusal;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.RecoveryCode;

class AdmissionTest {
    private static final String KIEM = "Hoàng Văn Kiểm";
    private static final String HOA = "Nông Thị Hoa";
    private static final String HANH = "Lường Thị Hạnh";
    private static final List<String> HAMLETS = List.of("Thôn Nà Lìa", "Thôn Pác Lầu");

    @TempDir
    private Path folder;
    private RegisterHome home;
    private Register register;
    private RecoveryCode code;

    @BeforeEach
    void setUp() throws Exception {
        home = new RegisterHome(folder, new Argon2Cost(8, 1, 1), TestRegister.CLOCK, new SecureRandom());
        KeyFile.Created keys = home.prepare(KIEM, password(KIEM));
        code = keys.code();
        register = home.setUp(keys, new Office("20", "06463", "Xã Y Tịch", KIEM, Role.OFFICER),
                HAMLETS);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void whoWasAddedComesInWithTheirOwnPasswordAndWorksInTheirOwnName() throws Exception {
        assertThat(add(HOA, Role.COLLABORATOR)).isEmpty();

        become(HOA);

        assertThat(register.people().working()).extracting(User::name, User::role)
                .containsExactly(HOA, Role.COLLABORATOR);
        assertThat(home.users()).containsExactly(KIEM, HOA);
        assertThat(home.isPasswordOf(HOA, password(KIEM))).isFalse();
    }

    @Test
    void aLockedPersonCannotComeInAndTheOthersCan() throws Exception {
        add(HOA, Role.COLLABORATOR);

        assertThat(admission().lock(HOA)).isEmpty();

        register.close();
        assertThat(home.users()).containsExactly(KIEM);
        assertThat(home.unlock(HOA, password(HOA))).isEmpty();
        become(KIEM);
    }

    @Test
    void anOldCopyOfTheKeyFileLetsALockedPersonInNoMore() throws Exception {
        add(HOA, Role.COLLABORATOR);
        byte[] old = Files.readAllBytes(folder.resolve(KeyFile.FILE_NAME));
        admission().lock(HOA);
        register.close();

        Files.write(folder.resolve(KeyFile.FILE_NAME), old);

        assertShutOut(() -> home.unlock(HOA, password(HOA)));
        assertShutOut(() -> home.recover(code, HOA, password("mật khẩu mới")));
        become(KIEM);
    }

    @Test
    void theRecoveryCodeStillOpensForWhoeverIsNotLocked() throws Exception {
        add(HOA, Role.COLLABORATOR);
        register.close();

        register = home.recover(code, HOA, password("mật khẩu mới")).orElseThrow();

        assertThat(register.people().working().name()).isEqualTo(HOA);
    }

    @Test
    void whoIsUnlockedHasAFirstPasswordAgainAndTheOldOneOpensNothing() throws Exception {
        add(HOA, Role.COLLABORATOR);
        admission().lock(HOA);

        assertThat(admission().unlock(password(KIEM), HOA, password("mật khẩu mới"))).isEmpty();

        register.close();
        assertThat(home.unlock(HOA, password(HOA))).isEmpty();
        register = home.unlock(HOA, password("mật khẩu mới")).orElseThrow();
    }

    @Test
    void onlyAnOfficerOrTheFounderDecides() throws Exception {
        add(HOA, Role.COLLABORATOR);
        add(HANH, Role.COLLABORATOR);
        become(HOA);

        assertThat(admission().isAllowed()).isFalse();
        assertThat(add("Ai Đó", Role.COLLABORATOR)).contains(Refusal.NOT_ALLOWED);
        assertThat(admission().lock(HANH)).contains(Refusal.NOT_ALLOWED);
        assertThat(admission().role(HANH, Role.OFFICER)).contains(Refusal.NOT_ALLOWED);
        assertThat(admission().unlock(password(HOA), KIEM, password("mật khẩu mới"))).contains(Refusal.NOT_ALLOWED);
        assertThat(home.users()).containsExactly(KIEM, HOA, HANH);
    }

    @Test
    void nobodyDecidesAboutOneselfSoSomebodyWhoDecidesRemains() throws Exception {
        assertThat(admission().lock(KIEM)).contains(Refusal.ONESELF);
        assertThat(admission().role(KIEM, Role.COLLABORATOR)).contains(Refusal.ONESELF);

        add(HOA, Role.OFFICER);
        become(HOA);
        assertThat(admission().lock(KIEM)).isEmpty();
        assertThat(admission().lock(HOA)).contains(Refusal.ONESELF);
    }

    @Test
    void aFounderWhoIsACollaboratorGivesNoMoreThanHeHas() throws Exception {
        add(HOA, Role.OFFICER);
        become(HOA);
        admission().role(KIEM, Role.COLLABORATOR);
        admission().hamlets(KIEM, hamlet(0));
        become(KIEM);

        assertThat(admission().add(password(KIEM), HANH, Role.OFFICER, Set.of(), password(HANH)))
                .contains(Refusal.NOT_ALLOWED);
        assertThat(admission().add(password(KIEM), HANH, Role.COLLABORATOR, hamlet(1), password(HANH)))
                .contains(Refusal.NOT_ALLOWED);
        assertThat(admission().unlock(password(KIEM), HOA, password("mật khẩu mới"))).contains(Refusal.NOT_ALLOWED);
        assertThat(admission().add(password(KIEM), HANH, Role.COLLABORATOR, hamlet(0), password(HANH))).isEmpty();
        assertThat(admission().hamlets(HANH, Set.of())).contains(Refusal.NOT_ALLOWED);
    }

    @Test
    void namesAreUniqueWithoutMarksCaseAndSpaces() throws Exception {
        add(HOA, Role.COLLABORATOR);

        assertThat(add("  nông  thi HÒA ", Role.COLLABORATOR)).contains(Refusal.NAME_TAKEN);
        assertThat(add(" … ", Role.COLLABORATOR)).contains(Refusal.NAME_UNFIT);
        assertThat(register.people().find("nong thi hoa")).map(User::name).contains(HOA);
    }

    @Test
    void aWrongPasswordOfOnesOwnAddsNobody() throws Exception {
        assertThat(admission().add(password(HOA), HOA, Role.COLLABORATOR, Set.of(), password(HOA)))
                .contains(Refusal.WRONG_PASSWORD);

        assertThat(register.people().all()).hasSize(1);
    }

    @Test
    void anOfficerIsHeldToNoHamlets() throws Exception {
        admission().add(password(KIEM), HOA, Role.COLLABORATOR, hamlet(0), password(HOA));

        assertThat(admission().role(HOA, Role.OFFICER)).isEmpty();
        assertThat(register.people().find(HOA).orElseThrow().hamlets()).isEmpty();
        assertThat(admission().hamlets(HOA, hamlet(0))).contains(Refusal.OFFICER_HELD);
    }

    @Test
    void oneChangesOnesOwnPasswordWhileTheRegisterIsOpen() throws Exception {
        assertThat(admission().changePassword(password(HOA), password("mật khẩu mới"))).isFalse();
        assertThat(admission().changePassword(password(KIEM), password("mật khẩu mới"))).isTrue();

        assertThat(home.isPasswordOf(KIEM, password("mật khẩu mới"))).isTrue();
    }

    @Test
    void aRegisterThatIsBuiltAnewHasItsPeopleAgainAndTheLockedOnesLocked() throws Exception {
        add(HOA, Role.COLLABORATOR);
        add(HANH, Role.COLLABORATOR);
        admission().hamlets(HANH, hamlet(1));
        admission().lock(HOA);
        List<User> people = register.people().all();
        register.close();
        JournalTest.loseDatabase(folder);

        home.rebuild(keys -> keys.unlock(KIEM, password(KIEM))).orElseThrow();

        become(HANH);
        assertThat(register.people().all()).isEqualTo(people);
    }

    private void become(String name) throws Exception {
        register.close();
        register = home.unlock(name, password(name)).orElseThrow();
    }

    private Optional<Refusal> add(String name, Role role) throws Exception {
        return admission().add(password(register.people().working().name()), name, role, Set.of(), password(name));
    }

    private static Set<UUID> hamlet(int index) {
        return Set.of(TestRegister.hamlet(HAMLETS.get(index)).id());
    }

    private Admission admission() {
        return home.admission(register);
    }

    private static void assertShutOut(ThrowingCallable coming) {
        assertThatThrownBy(coming).isInstanceOfSatisfying(RegisterUnavailable.class,
                unavailable -> assertThat(unavailable.reason()).isEqualTo(RegisterUnavailable.Cause.SHUT_OUT));
    }

    private static Password password(String name) {
        return Password.of(("mật khẩu của " + name).toCharArray());
    }
}
