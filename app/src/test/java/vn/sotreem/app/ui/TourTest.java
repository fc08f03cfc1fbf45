package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.Password;

/** Every screen of the kit in all its states. */
@ExtendWith(ApplicationExtension.class)
class TourTest {
    @TempDir
    private Path folder;
    private Bench bench;
    private List<Tour.Stop> stops;

    @Start
    void start(Stage stage) throws Exception {
        Look.loadFonts();
        bench = Bench.with(20, folder);
        RegisterHome home = new RegisterHome(folder.resolve("home"), new Argon2Cost(8, 1, 1), Bench.CLOCK,
                new SecureRandom());
        home.setUp(home.prepare("Hoàng Thị Én", Password.of("mật khẩu".toCharArray())), SampleOffice.OFFICE,
                List.of("Thôn Nà Lìa")).close();
        stops = new KitTour(new KitTour.Sample(bench::session, home, List.of(), Bench.CLOCK), new Random(1)).stops();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.asyncFx(bench::close);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyStopIsPicturedInEachLanguageAndSize() {
        List<Path> pictures = onWindow(() -> Tour.write(folder, stops.subList(0, 1)));

        assertThat(pictures).hasSize(5).allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }

    @Test
    void everyControlHasANameForTheScreenReaderAndNoWordsArePale() {
        var softly = new SoftAssertions();
        onWindow(() -> {
            Look.apply(100);
            for (Tour.Stop stop : stops) {
                softly.assertThat(Readable.faults(stop.screen().apply(Bench.TEXTS))).as(stop.name()).isEmpty();
            }
            return stops;
        });
        softly.assertAll();
    }

    private static <T> T onWindow(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}
