package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import vn.sotreem.app.ui.people.PeoplePlace;
import vn.sotreem.app.ui.people.QualityController;
import vn.sotreem.app.ui.people.TodayPlace;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.AccessLine;
import vn.sotreem.core.register.AccessQuery;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.Argon2Cost;

/** Every place of the window, with every fold open, as a collaborator and as an officer finds it: all texts in it. */
@ExtendWith(ApplicationExtension.class)
class SightWindowTest {
    private static final String HANH = "Lường Thị Hạnh";
    private static final String GROUND = "QĐ-KÍN-77";
    private static final List<String> TELLING = List.of("trẻ em nhiễm HIV", "nhiễm HIV/AIDS", "bị hiếp dâm",
            "trẻ em nghiện ma túy", "(hạn chế xem)", GROUND);

    @TempDir
    private Path folder;
    private Bench bench;
    private Child child;
    private Child twin;

    private void plant() {
        try {
            bench = Bench.with(0, folder);
        } catch (RegisterUnavailable absent) {
            throw new IllegalStateException(absent);
        }
        Register register = bench.register();
        UUID hamlet = register.hamlets().getFirst().id();
        child = written(register, hamlet, "1", "4.2 5 11.1");
        twin = written(register, hamlet, "2", "4.2 5");
        register.save(Save.of(officer(), Edit.create(Spell.of(child, GroupList.CIRCUMSTANCES, "7.2", List.of(),
                register.ids()::next).with("ground", GROUND))));
        register.people().add(HANH, Role.COLLABORATOR, Set.of());
    }

    private String officer() {
        return bench.register().office().userName();
    }

    private Child written(Register register, UUID hamlet, String number, String codes) {
        Household home = Household.empty(register.ids().next(), hamlet).with("number", number);
        Child made = Child.empty(register.ids().next(), home.id()).with("name", "Nông Văn An")
                .with("birth", "2015-09-05").with("circumstances", codes);
        register.save(Save.of(officer(), Edit.create(home), Edit.create(made)));
        return made;
    }

    /** Everything that can be read by whoever goes everywhere. */
    private List<String> textsFor(String person) {
        Register register = bench.register();
        register.people().work(person);
        Session session = new Session(Bridge.atOnce(failure -> {
            throw new AssertionError("a task failed", failure);
        }), Session.Opened.of(register, person, new SecureRandom()), Bench.CLOCK);
        Workspace workspace = new Workspace(Bench.TEXTS, Bench.CLOCK, session, new Dialogs(Bench.TEXTS, () -> null),
                new ShellModel(session));
        RegisterHome files = new RegisterHome(folder.resolve("files"), new Argon2Cost(8, 1, 1), Bench.CLOCK,
                new SecureRandom());
        Stream<Place.Maker> people = Stream.of(TodayPlace.in(files.backups()), PeoplePlace.in(folder),
                QualityController::in);
        List<Place> places = Stream.concat(people.map(maker -> maker.make(workspace)), Rooms.own(workspace,
                new SimpleObjectProperty<>(Preferences.Choice.USUAL), new Keeping(files, backup -> { }),
                "0.1.0")).toList();
        Scene scene = new Scene(Rooms.shell(workspace, places, new ShellController.Exits(() -> { }, () -> { },
                () -> { })), 1366, 4000);
        List<String> texts = new ArrayList<>();
        for (Place place : places) {
            workspace.shell().go(place);
            read(scene, texts);
        }
        workspace.shell().open(RecordRef.of(Entity.CHILD, child.id()));
        read(scene, texts);
        workspace.shell().past(child.id());
        read(scene, texts);
        workspace.shell().compare(child.id(), twin.id());
        read(scene, texts);
        return texts;
    }

    private static void read(Scene scene, List<String> texts) {
        for (int deeper = 0; deeper < 3; deeper++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            below(scene.getRoot()).filter(TitledPane.class::isInstance)
                    .forEach(pane -> ((TitledPane) pane).setExpanded(true));
        }
        below(scene.getRoot()).map(SightWindowTest::text).forEach(texts::add);
    }

    private static Stream<Node> below(Node node) {
        return Stream.concat(Stream.of(node), node instanceof Parent parent
                ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(SightWindowTest::below)
                : Stream.empty());
    }

    private static String text(Node node) {
        String said = switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            case Text text -> text.getText();
            default -> "";
        };
        return said + "\n" + node.getAccessibleText() + "\n" + node.getUserData();
    }

    private static boolean tells(String text) {
        return TELLING.stream().anyMatch(telling -> text.toLowerCase(Locale.ROOT)
                .contains(telling.toLowerCase(Locale.ROOT)));
    }

    @Test
    void noPlaceOfTheWindowTellsACollaborator(FxRobot robot) {
        robot.interact(() -> {
            plant();
            List<String> texts = textsFor(HANH);

            assertThat(texts).anyMatch(text -> text.contains("Nông Văn An"))
                    .anyMatch(text -> text.contains("Khuyết tật nặng"));
            assertThat(texts).noneMatch(SightWindowTest::tells);
            bench.register().people().work(officer());
            assertThat(bench.register().accessLog().lines(AccessQuery.ALL, 9)).isEmpty();
            bench.close();
        });
    }

    @Test
    void anOfficerReadsItInTheFormAndThatIsWrittenDown(FxRobot robot) {
        robot.interact(() -> {
            plant();
            List<String> texts = textsFor(officer());

            assertThat(texts).anyMatch(SightWindowTest::tells);
            assertThat(bench.register().accessLog().lines(AccessQuery.ALL, 9)).extracting(AccessLine::child)
                    .containsOnly(child.id(), twin.id());
            bench.close();
        });
    }
}
