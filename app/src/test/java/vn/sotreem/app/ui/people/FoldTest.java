package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import vn.sotreem.app.ui.Bench;

/** A heading that says all that is folded away is as high as its words need in the room there is, and no higher. */
@ExtendWith(ApplicationExtension.class)
class FoldTest {
    private static final String MUCH = "Nhà số 128 ngách 15/4, khu tái định cư lòng hồ, sau Trường Phổ thông nội trú; "
            .repeat(2);
    private static final double NARROW = 300;
    private static final double WIDE = 900;

    @Test
    void itsHeightFollowsTheWidthInOneLayout(FxRobot robot) {
        robot.interact(() -> {
            Fold fold = new Fold(Bench.TEXTS, "Ghi chú", List::of);
            VBox form = new VBox(fold.pane());
            new Scene(form);
            form.applyCss();
            double empty = heightAt(NARROW, form, fold);
            fold.say(MUCH);

            double narrow = heightAt(NARROW, form, fold);
            double wide = heightAt(WIDE, form, fold);

            assertThat(wide).isGreaterThan(empty).isLessThan(narrow);
            assertThat(wide).isEqualTo(fold.pane().prefHeight(WIDE));
            assertThat(heightAt(NARROW, form, fold)).isEqualTo(narrow);
        });
    }

    private static double heightAt(double width, VBox form, Fold fold) {
        form.resize(width, 600);
        form.layout();
        return fold.pane().getHeight();
    }
}
