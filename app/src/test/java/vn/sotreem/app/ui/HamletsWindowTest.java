package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
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
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.Password;

/** Hamlets and communes change in the real window. */
@ExtendWith(ApplicationExtension.class)
class HamletsWindowTest {
    private static final String PASSWORD = "con trâu đi trước cái cày";
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
        portal = ReferencePortal.open(folder.resolve("portal"), Bench.CLOCK, new SecureRandom());
        home = new RegisterHome(Files.createDirectory(folder.resolve("home")), new Argon2Cost(8, 1, 1), Bench.CLOCK,
                new SecureRandom());
        try (Password password = Password.of(PASSWORD.toCharArray());
             Register register = home.setUp(home.prepare(ACTOR, password), SampleOffice.OFFICE,
                     List.of("Thôn Nà Lìa", "Thôn Pác Lầu"))) {
            Household household = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                    .with("number", "12");
            register.save(Save.of(ACTOR, Edit.create(household), Edit.create(
                    Child.empty(register.ids().next(), household.id()).with("name", "Nông Văn Ân")
                            .with("birth", "2015-09-05").with("sex", "male"))));
        }
    }

    @AfterEach
    void close() {
        portal.close();
        assertThat(failures).isEmpty();
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

    private static HamletsController goToHamlets(DrivenWindow window, Hand hand) throws InterruptedException {
        Workspace workspace = window.enter(PASSWORD);
        HamletsController place = window.on(() -> {
            HamletsController hamlets = workspace.shell().places().stream()
                    .filter(HamletsController.class::isInstance).map(HamletsController.class::cast).findFirst()
                    .orElseThrow();
            workspace.shell().go(hamlets);
            return hamlets;
        });
        hand.await(node -> says(node, "Thôn Nà Lìa"));
        return place;
    }

    private static boolean says(Node node, String text) {
        return node instanceof Labeled labeled && labeled.getText() != null && labeled.getText().contains(text);
    }

    private static void mark(DrivenWindow window, HamletsController place, int row) {
        window.on(() -> {
            place.table().getSelectionModel().clearAndSelect(row);
            return place;
        });
    }

    @Test
    void aHamletIsRenamedAndTheRenamingTakenBack() throws Exception {
        try (DrivenWindow window = window()) {
            Hand hand = new Hand(window);
            HamletsController place = goToHamlets(window, hand);
            mark(window, place, 0);

            hand.press("Đổi tên");
            hand.read("Chưa có gì thay đổi.");
            hand.type("#name", "Thôn Pác Lầu");
            hand.read("Trong xã đã có thôn tên này.");
            hand.type("#name", "Thôn Đồng Tâm");
            hand.await(node -> says(node, "Sẽ đổi tên Thôn Nà Lìa thành Thôn Đồng Tâm"));
            window.on(() -> {
                place.model().carryOut();
                return place;
            });
            hand.await(node -> says(node, "Thôn Nà Lìa (đến"));

            window.on(() -> {
                place.model().undo();
                return place;
            });
            hand.await(node -> says(node, "Thôn Nà Lìa") && !says(node, "đến"));
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void hamletsAreMergedOnceTheOutcomeWasShown() throws Exception {
        try (DrivenWindow window = window()) {
            Hand hand = new Hand(window);
            HamletsController place = goToHamlets(window, hand);
            mark(window, place, 0);

            hand.press("Sáp nhập");
            hand.read("Chọn thôn nhận.");
            window.on(() -> {
                ComboBox<Hamlet> into = (ComboBox<Hamlet>) window.root().lookup("#into");
                into.setValue(into.getItems().getLast());
                return into;
            });
            hand.await(node -> says(node, "1 hộ, 1 trẻ đổi thôn"));
            window.on(() -> {
                place.model().carryOut();
                return place;
            });
            hand.await(node -> says(node, "Đã làm: sáp nhập Thôn Nà Lìa vào Thôn Pác Lầu"));
            window.until(window.on(() -> Bindings.size(place.table().getItems()).asObject()), size -> size == 1);
        }
    }

    /** With the provinces; the communes are the test's. */
    private Path pack() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("goi"));
        Files.writeString(pack.resolve("tinh.csv"), "code,type,name\n20,Tỉnh,Lạng Sơn\n");
        return pack;
    }

    private static void keep(Path pack, DrivenWindow window, Hand hand, HamletsController place) {
        window.on(() -> {
            place.commune().look(pack.resolve("xa.csv"));
            return place;
        });
        hand.press("Giữ gói này");
    }

    @Test
    void aPackIsKeptAndTheCommuneBecomesAnotherOneAndItselfAgain() throws Exception {
        Path pack = pack();
        Files.writeString(pack.resolve("xa.csv"), "code,type,name,province_code\n06505,Xã,Quan Sơn,20\n");
        Files.writeString(pack.resolve("xa-cu-xa-moi.csv"), "# since: 2026-07-01\nold_commune_code,old_name,"
                + "new_commune_code,split\n06999,Xã Khuổi Luông,06505,\n");
        try (DrivenWindow window = window()) {
            Hand hand = new Hand(window);
            HamletsController place = goToHamlets(window, hand);

            keep(pack, window, hand, place);
            hand.await(node -> says(node, "Xã Khuổi Luông (06999) thành Xã Quan Sơn (06505) từ ngày 01/07/2026."));
            hand.press("Đổi xã");
            hand.read("Xã Quan Sơn");
            hand.press("Trở lại xã trước");
            hand.read("Xã Khuổi Luông");
        }
    }

    @Test
    void eachHamletOfACommuneThatWasSplitGetsItsSuccessorAndIsHandedOver() throws Exception {
        Path pack = pack();
        Files.writeString(pack.resolve("xa.csv"),
                "code,type,name,province_code\n06505,Xã,Quan Sơn,20\n06460,Xã,Bằng Mạc,20\n");
        Files.writeString(pack.resolve("xa-cu-xa-moi.csv"), "# since: 2026-07-01\nold_commune_code,old_name,"
                + "new_commune_code,split,hamlets\n06999,Xã Khuổi Luông,06505,yes,\n"
                + "06999,Xã Khuổi Luông,06460,yes,Pác Lầu\n");
        try (DrivenWindow window = window()) {
            Hand hand = new Hand(window);
            HamletsController place = goToHamlets(window, hand);
            keep(pack, window, hand, place);
            pick(window, "#becomes", 0);
            hand.await(node -> says(node, "Bàn giao cho Xã Bằng Mạc (06460): 1 thôn, 0 hộ, 0 trẻ"));
            window.on(() -> {
                place.commune().parts().getSelectionModel().select(0);
                return place;
            });
            pick(window, "#gives", 1);
            hand.await(node -> says(node, "Bàn giao cho Xã Bằng Mạc (06460): 2 thôn, 1 hộ, 1 trẻ"));
            hand.press("Đổi xã");
            hand.await(node -> says(node, "Thôn Nà Lìa: đang bàn giao cho Xã Bằng Mạc (06460)"));
            hand.await(node -> says(node, "Đang bàn giao cho xã 06460"));
            hand.press("Trở lại xã trước");
            hand.read("Xã Khuổi Luông");
        }
    }

    private static void pick(DrivenWindow window, String box, int place) throws InterruptedException {
        window.until(window.on(() -> Bindings.size(((ComboBox<?>) window.root().lookup(box)).getItems()).asObject()),
                size -> size > place);
        window.on(() -> {
            ((ComboBox<?>) window.root().lookup(box)).getSelectionModel().select(place);
            return place;
        });
    }
}
