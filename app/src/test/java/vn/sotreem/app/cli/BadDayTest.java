package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vn.sotreem.app.ui.BadDay;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.security.Argon2Cost;

/**
 * The window through a whole bad day: the day itself waits for every state it tells of, such as everything having its
 * receipt in the evening, so living it to its end is the proof.
 */
@ExtendWith(ApplicationExtension.class)
class BadDayTest {
    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        // Only the toolkit's thread is needed.
    }

    @Test
    void offlineSignInPageRefusalConflictAndAStickOutAndBack() throws Exception {
        var said = new PrintStream(new ByteArrayOutputStream());
        var here = new Surroundings(new Surroundings.Streams(new ByteArrayInputStream(new byte[0]), said, said),
                Map.of("XDG_STATE_HOME", folder.resolve("machine").toString()), question -> Optional.empty(),
                Clock.systemDefaultZone(), new SecureRandom(), new Argon2Cost(8, 1, 1));
        var program = new Program(here, new Console(here.streams(), Preferences.of(List.of())));

        try (BadDayWorld world = new BadDayWorld(program, folder)) {
            List<Path> pictures = new BadDay(world, folder.resolve("pictures"), Texts.VIETNAMESE, new SecureRandom())
                    .live();

            assertThat(pictures).hasSize(15).allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
        }
    }
}
