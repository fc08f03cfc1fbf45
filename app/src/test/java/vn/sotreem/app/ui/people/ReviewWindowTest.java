package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import vn.sotreem.app.ui.Bench;
import vn.sotreem.app.ui.Preferences;
import vn.sotreem.app.ui.Window;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;

/** What the portal did not simply take, dealt with by keyboard in the real window, with the portal behind it. */
@ExtendWith(ApplicationExtension.class)
class ReviewWindowTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final String PASSWORD = "con trâu đi trước cái cày";
    private static final String HOA = "Nông Thị Hoa";
    private static final String SU = "Lý A Sử";
    private static final Office OFFICE = new Office("20", "06463", "Xã Y Tịch", HOA, Office.Role.COLLABORATOR);
    private static final String TAKEN = "020215000001";

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private RegisterHome home;
    private Register su;
    private Child child;
    private Child twin;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), Bench.CLOCK, new SecureRandom());
        home = new RegisterHome(folder.resolve("home"), new Argon2Cost(8, 1, 1), Bench.CLOCK, new SecureRandom());
        Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(folder.resolve("su"));
        su = Register.create(folder.resolve("su"), DatabaseKey.of(new byte[32]), OFFICE, Bench.CLOCK,
                new SecureRandom());
        enrol(su, SU);
        stage = FxToolkit.registerPrimaryStage();
    }

    /** What Hoa has and has sent, before the window is opened, and then has not sent. */
    private void begin(Callable<Void> bySu, String field, String byHoa) throws Exception {
        begin(bySu, hoa -> hoa.save(Save.of(HOA, Edit.change(child, child.with(field, byHoa)))));
    }

    private void begin(Callable<Void> bySu, Consumer<Register> byHoa) throws Exception {
        try (Password password = Password.of(PASSWORD.toCharArray());
             Register hoa = home.setUp(home.prepare(HOA, password), OFFICE, List.of("Thôn Nà Lìa"))) {
            enrol(hoa, HOA);
            child = family(hoa, "12", "Nông Văn Ân", HOA);
            sync(hoa);
            sync(su);
            bySu.call();
            sync(su);
            byHoa.accept(hoa);
        }
    }

    /** Hoa makes one of two children, and has not heard that Sử wrote of one of them since. */
    private void mergeUnseen(Register hoa) {
        twin = family(hoa, "7", "Nông Văn Ẩn", HOA);
        sync(hoa);
        sync(su);
        su.save(Save.of(SU, Edit.change(twin, twin.with("school", "Tiểu học Y Tịch"))));
        sync(su);
        hoa.duplicates().merge(hoa.duplicates().between(child.id(), twin.id()), LocalDate.now(Bench.CLOCK), HOA);
    }

    private Child family(Register register, String number, String name, String actor) {
        Household household = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                .with("number", number).with("father", "Nông Văn Páo");
        Child born = Child.empty(register.ids().next(), household.id()).with("name", name)
                .with("birth", "2015-09-05").with("sex", "male");
        register.save(Save.of(actor, Edit.create(household), Edit.create(born)));
        return born;
    }

    private void enrol(Register register, String label) throws Exception {
        var answer = (EnrolmentAnswer.Enrolled) portal.enrol(new EnrolmentRequest(portal.newCode().text(),
                register.enrolmentKey().bytes(), OFFICE.communeCode(), label));
        register.enrolled(new Enrolment("https://cong.example", answer.device(), 1, answer.portalKey(),
                answer.portalEpoch()));
    }

    private void sync(Register register) {
        SyncEngine engine = new SyncEngine(register, new Random(1));
        new SyncRound(event -> engine.step(Bench.CLOCK.instant(), event), portal, status -> { })
                .run(new SyncEvent.SendNow());
    }

    private void show(FxRobot robot) {
        robot.interact(() -> new Window(new Window.Parts(home, address -> portal,
                List.of(PeoplePlace.in(folder.resolve("home"))),
                new Preferences(folder.resolve("home")), Bench.CLOCK, new Window.About("0.1.0", failure -> {
                    throw new AssertionError("a task failed", failure);
                })), stage, new SecureRandom()).show());
        robot.interact(() -> robot.lookup(node -> node instanceof PasswordField && seen(node))
                .queryAs(PasswordField.class).setText(PASSWORD));
        robot.interact(() -> robot.lookup(node -> node instanceof ButtonBase button
                && "Mở sổ".equals(button.getText())).queryAs(ButtonBase.class).fire());
        until(robot, "Sổ theo dõi trẻ em");
    }

    @AfterEach
    void close(FxRobot robot) {
        // A field that is left keeps its draft, and must be left before the register is closed.
        robot.interact(() -> stage.setScene(new Scene(new Group())));
        robot.interact(stage::hide);
        su.close();
        WaitForAsyncUtils.waitForFxEvents();
        portal.close();
    }

    private String atPortal(String field) {
        return atPortal(child, field);
    }

    private String atPortal(Child one, String field) {
        return portal.records().stream().filter(record -> record.id().equals(one.id())).findFirst().orElseThrow()
                .content().get(field);
    }

    @Test
    void aConflictIsDecidedByKeyboardAndTheDecisionTakenBack(FxRobot robot) throws Exception {
        begin(() -> {
            su.save(Save.of(SU, Edit.change(child, child.with("name", "Nông Văn Ẩn"))));
            return null;
        }, "name", "Nông Văn Án");
        show(robot);
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        until(robot, "Nông Văn Ẩn · Họ và tên");
        until(robot, "Nông Văn Án");

        robot.push(KeyCode.ENTER);
        wait(() -> stage.getScene().getFocusOwner() instanceof RadioButton);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(robot, "Không có gì cần xem");
        robot.push(KeyCode.F9);
        wait(() -> atPortal("name").equals("Nông Văn Án"));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(robot, "Nông Văn Ẩn · Họ và tên");
        robot.push(KeyCode.F9);
        wait(() -> atPortal("name").equals("Nông Văn Ẩn"));
    }

    /** Opens the card, goes down to the third choice and on to what it is given with. */
    private void goToOtherValue(FxRobot robot) {
        robot.push(KeyCode.ENTER);
        wait(() -> stage.getScene().getFocusOwner() instanceof RadioButton);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.TAB);
        wait(() -> !(stage.getScene().getFocusOwner() instanceof RadioButton));
    }

    @Test
    void anotherCodeIsPickedByItsFirstLetter(FxRobot robot) throws Exception {
        begin(() -> {
            su.save(Save.of(SU, Edit.change(child, child.with("ethnicity", "02"))));
            return null;
        }, "ethnicity", "03");
        show(robot);
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        until(robot, "Nông Văn Ân · Dân tộc");

        goToOtherValue(robot);
        robot.write("n", 0).push(KeyCode.ENTER);
        until(robot, "Không có gì cần xem");
        robot.push(KeyCode.F9);
        wait(() -> atPortal("ethnicity").equals("07"));
    }

    @Test
    void othersAreTickedOfAChildThatLiesInTheBin(FxRobot robot) throws Exception {
        begin(() -> {
            su.save(Save.of(SU, Edit.change(child, child.with("state", "void"))));
            return null;
        }, "risks", "R2");
        show(robot);
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        until(robot, "Nông Văn Ân · Nguy cơ");

        goToOtherValue(robot);
        robot.push(KeyCode.SPACE).push(KeyCode.ENTER);
        until(robot, "Không có gì cần xem");
        robot.push(KeyCode.F9);
        wait(() -> atPortal("risks").equals("R1") && atPortal("state").isEmpty());
    }

    @Test
    void aRefusalLeadsToItsFieldIsCorrectedAndGoesAgain(FxRobot robot) throws Exception {
        begin(() -> {
            Child other = family(su, "7", "Lý Thị Mai", SU);
            su.save(Save.of(SU, Edit.change(other, other.with("personalId", TAKEN))));
            return null;
        }, "personalId", TAKEN);
        show(robot);
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        until(robot, "Nông Văn Ân · Số định danh: Cổng không nhận: một trẻ khác đã có số định danh này");

        robot.push(KeyCode.ENTER);
        wait(() -> stage.getScene().getFocusOwner() instanceof TextField field
                && field.getText().replace(" ", "").equals(TAKEN));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("020215000002", 0).push(KeyCode.CONTROL, KeyCode.S);
        until(robot, "Đã lưu 12:00");
        robot.push(KeyCode.F9);
        wait(() -> atPortal("personalId").equals("020215000002"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        until(robot, "Không có gì cần xem");
    }

    @Test
    void aMergerThatWasRefusedIsTakenBackByKeyboardAndMadeAnewWithWhatWasNotSeen(FxRobot robot) throws Exception {
        begin(() -> null, this::mergeUnseen);
        show(robot);
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        until(robot, "Gộp “Nông Văn Ẩn” vào “Nông Văn Ân”: "
                + "Có người vừa sửa một trong hai bản ghi, nên chưa gộp");

        robot.push(KeyCode.ENTER);
        wait(() -> stage.getScene().getFocusOwner() instanceof Button back
                && "Bỏ lần gộp này".equals(back.getText()));
        robot.push(KeyCode.SPACE);
        until(robot, "Hai trẻ khác nhau");
        robot.push(KeyCode.F9);
        wait(() -> atPortal(twin, "school").equals("Tiểu học Y Tịch") && atPortal(twin, "mergedInto").isEmpty());

        robot.push(KeyCode.CONTROL, KeyCode.G);
        until(robot, "Gộp thành một trẻ");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        robot.push(KeyCode.F9);
        wait(() -> atPortal(twin, "mergedInto").equals(child.id().toString())
                && atPortal("school").equals("Tiểu học Y Tịch"));
    }

    private static void until(FxRobot robot, String text) {
        try {
            wait(() -> read(robot).contains(text));
        } catch (AssertionError late) {
            throw new AssertionError(text + " did not come; there is " + read(robot), late);
        }
    }

    private static List<String> read(FxRobot robot) {
        return robot.lookup(node -> seen(node) && words(node).isPresent()).queryAll().stream()
                .flatMap(node -> words(node).stream()).toList();
    }

    private static Optional<String> words(Node node) {
        return switch (node) {
            case Labeled labeled -> Optional.ofNullable(labeled.getText());
            case Text text -> Optional.of(text.getText());
            default -> Optional.empty();
        };
    }

    private static void wait(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("did not come", late);
        }
    }

    private static boolean seen(Node node) {
        return node == null || node.isVisible() && seen(node.getParent());
    }
}
