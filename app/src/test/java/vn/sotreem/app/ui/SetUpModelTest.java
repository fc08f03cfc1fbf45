package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.app.ui.SetUpModel.Input;
import vn.sotreem.app.ui.SetUpModel.Step;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.security.Argon2Cost;

class SetUpModelTest {
    private static final String PASSWORD = "bốn từ không liên quan";

    @TempDir
    private Path folder;
    private final List<Session.Opened> opened = new ArrayList<>();
    private RegisterHome home;
    private SetUpModel model;

    @BeforeEach
    void begin() {
        home = new RegisterHome(folder, new Argon2Cost(8, 1, 1), Bench.CLOCK, new SecureRandom());
        Bridge atOnce = Bridge.atOnce(failure -> {
            throw new AssertionError(failure);
        });
        model = new SetUpModel(Bench.TEXTS, atOnce, new Gate(home, new Random(1), new Guesses(Bench.CLOCK), "",
                Optional.empty(), opened::add));
    }

    @AfterEach
    void close() {
        opened.forEach(session -> session.register().close());
    }

    @Test
    void anEmptyPlaceIsNotLeftAndEveryFieldSaysWhatItNeeds() {
        model.placeDone();

        assertThat(model.step().get()).isEqualTo(Step.PLACE);
        assertThat(model.faults().get()).containsOnlyKeys(Input.PROVINCE, Input.COMMUNE_CODE, Input.COMMUNE_NAME,
                Input.HAMLETS);
    }

    @Test
    void aCommuneIsNamedWithItsKind() {
        fillPlace();
        model.input(Input.COMMUNE_NAME).set("Y Tịch");
        model.placeDone();

        assertThat(model.faults().get()).containsOnlyKeys(Input.COMMUNE_NAME);
    }

    @Test
    void thePasswordIsLongEnoughAndTypedTwiceTheSame() {
        fillPlace();
        model.placeDone();
        model.personDone("ngắn".toCharArray(), "khác".toCharArray());

        assertThat(model.step().get()).isEqualTo(Step.PERSON);
        assertThat(model.faults().get()).containsOnlyKeys(Input.USER, Input.PASSWORD, Input.AGAIN);
    }

    @Test
    void nothingIsWrittenUntilTheCodeWasNoted() {
        toCode();
        model.input(Input.LAST_GROUP).set("XXXX");
        model.codeDone();

        assertThat(model.faults().get()).containsOnlyKeys(Input.LAST_GROUP);
        assertThat(home.isSetUp()).isFalse();
        assertThat(opened).isEmpty();
    }

    @Test
    void theNotedCodeMakesTheRegister() {
        toCode();
        assertThat(model.codeGroups()).hasSize(7);
        model.input(Input.LAST_GROUP).set(model.codeGroups().getLast().toLowerCase());
        model.codeDone();

        assertThat(model.problem().get()).isEmpty();
        assertThat(opened).singleElement().satisfies(session -> {
            assertThat(session.office()).isEqualTo(
                    new Office("20", "06463", "Xã Y Tịch", "Nông Thị Hoa", Office.Role.OFFICER));
            assertThat(session.register().hamlets()).extracting(Hamlet::name)
                    .containsExactly("Thôn Nà Lìa", "Thôn Pác Lầu");
        });
    }

    private void toCode() {
        fillPlace();
        model.placeDone();
        model.input(Input.USER).set("Nông Thị Hoa ");
        model.role().set(Office.Role.OFFICER);
        model.personDone(PASSWORD.toCharArray(), PASSWORD.toCharArray());
        assertThat(model.step().get()).isEqualTo(Step.CODE);
    }

    private void fillPlace() {
        model.province().set(Catalog.bundled().provinces().find("20").orElseThrow());
        model.input(Input.COMMUNE_CODE).set(" 06463");
        model.input(Input.COMMUNE_NAME).set("Xã  Y Tịch");
        model.input(Input.HAMLETS).set("Thôn Nà Lìa\n\nThôn Pác Lầu\nthôn nà lìa\n");
    }
}
