package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vn.sotreem.app.ui.people.PeoplePlace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.EncryptedDatabase;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.StickSender;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.UnattendedKey;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.transport.Bundle;

/** What a person does in the sync centre of the real window, with the portal behind it. */
@ExtendWith(ApplicationExtension.class)
class SyncCentreWindowTest {
    private static final String PASSWORD = "con trâu đi trước cái cày";
    private static final String ADDRESS = "https://cong.example/";
    private static final String ACTOR = SampleOffice.OFFICE.userName();

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private RegisterHome home;

    @Start
    void start(Stage stage) {
        // Only the toolkit's thread is needed.
    }

    @BeforeEach
    void open() throws Exception {
        openPortal();
        home = new RegisterHome(Files.createDirectory(folder.resolve("home")), new Argon2Cost(8, 1, 1), Bench.CLOCK,
                new SecureRandom());
    }

    private void openPortal() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), Bench.CLOCK, new SecureRandom());
    }

    @AfterEach
    void close() {
        portal.close();
        assertThat(failures).isEmpty();
    }

    private Register setUp() throws Exception {
        try (Password password = Password.of(PASSWORD.toCharArray())) {
            return home.setUp(home.prepare(ACTOR, password), SampleOffice.OFFICE, List.of("Thôn Nà Lìa"));
        }
    }

    private DrivenWindow window() throws Exception {
        Window.Parts parts = new Window.Parts(home, address -> portal,
                List.of(PeoplePlace.in(folder.resolve("home"))), new Preferences(folder.resolve("home")), Bench.CLOCK,
                new Window.About("0.1.0", failure -> {
                    failures.add(failure);
                    return "";
                }));
        return new DrivenWindow(parts, Texts.VIETNAMESE, new SecureRandom());
    }

    private static SyncCentreController goToCentre(DrivenWindow window, Workspace workspace) {
        return window.on(() -> {
            SyncCentreController centre = workspace.shell().places().stream()
                    .filter(SyncCentreController.class::isInstance).map(SyncCentreController.class::cast).findFirst()
                    .orElseThrow();
            workspace.shell().go(centre);
            return centre;
        });
    }

    private void enrol(Register register) {
        var answer = (EnrolmentAnswer.Enrolled) portal.enrol(new EnrolmentRequest(portal.newCode().text(),
                register.enrolmentKey().bytes(), register.office().communeCode(), ACTOR));
        register.enrolled(new Enrolment(ADDRESS, answer.device(), 1, answer.portalKey(), answer.portalEpoch(),
                answer.certificate()));
    }

    private void sync(Register register) {
        SyncEngine engine = new SyncEngine(register, new Random(1));
        new SyncRound(event -> engine.step(Bench.CLOCK.instant(), event), portal, status -> { })
                .run(new SyncEvent.SendNow());
    }

    private static Child family(Register register) {
        Household household = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                .with("number", "12").with("father", "Nông Văn Páo");
        Child child = Child.empty(register.ids().next(), household.id()).with("name", "Nông Văn Ân")
                .with("birth", "2015-09-05").with("sex", "male");
        register.save(Save.of(ACTOR, Edit.create(household), Edit.create(child)));
        return child;
    }

    /** The portal's store is bent past everything that watches over it. */
    private void bend(Child child) throws Exception {
        portal.close();
        Path store = folder.resolve("portal");
        try (DatabaseKey key = UnattendedKey.read(store.resolve(ReferencePortal.KEY_FILE_NAME));
             EncryptedDatabase database = EncryptedDatabase.openBeside(store.resolve(ReferencePortal.FILE_NAME), key)) {
            database.run("PRAGMA query_only = OFF");
            database.run("UPDATE record SET content = ? WHERE id = ?", Columns.json(child.values()),
                    Columns.bytes(child.id()));
        }
        openPortal();
    }

    @Test
    void whatDiffersFromThePortalIsNamedAndTakenFromItAgain() throws Exception {
        try (Register register = setUp()) {
            enrol(register);
            Child child = family(register);
            sync(register);
            bend(child.with("name", "Nông Văn Ẩn"));
        }
        try (DrivenWindow window = window()) {
            Hand hand = new Hand(window);
            goToCentre(window, window.enter(PASSWORD));

            hand.press("Đối chiếu với cổng");
            hand.read("1 mục khác với cổng:");
            hand.read("Nông Văn Ân: nội dung khác với cổng");
            hand.press("Lấy lại từ cổng");
            hand.read("Khớp với cổng: 1 thôn, 3 mục.");
        }
    }

    @Test
    void aLaptopWithoutANetworkIsLetInByStick() throws Exception {
        setUp().close();
        try (DrivenWindow window = window();
             Register officer = Register.create(Files.createDirectory(folder.resolve("officer")),
                     DatabaseKey.of(new byte[32]), SampleOffice.OFFICE, Bench.CLOCK, new SecureRandom())) {
            enrol(officer);
            Hand hand = new Hand(window);
            Workspace workspace = window.enter(PASSWORD);
            SyncCentreController centre = goToCentre(window, workspace);

            hand.type("#address", ADDRESS);
            hand.type("#code", portal.newCode().text());
            hand.press("Không có mạng: đăng ký bằng USB");
            hand.press("Mang đi bằng USB…");
            hand.read("Yêu cầu đăng ký một máy mới với cổng");
            hand.type("#key", officer.sticks().receivingKeys().recipient().text());
            hand.press("Thêm");
            window.until(centre.sticks().step(), step -> step instanceof StickStep.Packing packing
                    && !packing.recipients().isEmpty());
            Path back = throughTheOffice(officer, written(window, centre.sticks()));

            window.on(() -> {
                centre.sticks().look(back);
                return back;
            });
            hand.press("Nhận vào sổ");
            hand.read("Máy này đã được cổng nhận");
            hand.press("Xong");
            hand.press("Gửi ngay");
            window.until(workspace.session().status(), SyncStatus.AllSent.class::isInstance);
        }
    }

    @Test
    void aFileThatIsNoStickIsSaidToBeNoneAndAnotherCanBeChosen() throws Exception {
        setUp().close();
        Path photo = Files.writeString(folder.resolve("anh-nha.sotreem"), "JFIF");
        try (DrivenWindow window = window()) {
            Hand hand = new Hand(window);
            StickModel sticks = goToCentre(window, window.enter(PASSWORD)).sticks();
            window.on(() -> {
                sticks.look(photo);
                return photo;
            });
            hand.read("Tệp này không phải gói của Sổ Trẻ Em.");
            hand.read("Chọn tệp khác…");
        }
    }

    private Path written(DrivenWindow window, StickModel sticks) throws InterruptedException {
        window.on(() -> {
            sticks.write(folder, ((StickStep.Packing) sticks.step().get()).recipients());
            return sticks;
        });
        window.until(sticks.step(), StickStep.Written.class::isInstance);
        return window.on(() -> ((StickStep.Written) sticks.step().get()).file());
    }

    private Path throughTheOffice(Register officer, Path stick) throws Exception {
        var keys = officer.sticks().receivingKeys();
        officer.sticks().take(Bundle.read(stick, keys));
        sync(officer);
        StickSender laptop = officer.sticks().senders().getFirst();
        Path back = folder.resolve("back" + Bundle.SUFFIX);
        Bundle.write(back, officer.sticks().reply(laptop.device()).orElseThrow(), List.of(laptop.recipient()), keys);
        return back;
    }
}
