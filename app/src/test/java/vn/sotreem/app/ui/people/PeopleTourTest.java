package vn.sotreem.app.ui.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vn.sotreem.app.ui.Bench;
import vn.sotreem.app.ui.KitTour;
import vn.sotreem.app.ui.Look;
import vn.sotreem.app.ui.Place;
import vn.sotreem.app.ui.Readable;
import vn.sotreem.app.ui.Tour;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.Password;

/** Every screen of people in all its states. */
@ExtendWith(ApplicationExtension.class)
class PeopleTourTest {
    private static final int CHILDREN = 20;

    @TempDir
    private Path folder;
    private Bench bench;
    private List<Tour.Stop> stops;

    @Start
    void start(Stage stage) throws Exception {
        bench = Bench.with(CHILDREN, folder);
        Path home = folder.resolve("home");
        RegisterHome files = new RegisterHome(home, new Argon2Cost(8, 1, 1), Bench.CLOCK, new SecureRandom());
        files.setUp(files.prepare("Hoàng Thị Én", Password.of("mật khẩu".toCharArray())), SampleOffice.OFFICE,
                List.of("Thôn Nà Lìa")).close();
        List<Place.Maker> places = List.of(TodayPlace.in(files.backups()), PeoplePlace.in(home),
                QualityController::in);
        KitTour tour = new KitTour(new KitTour.Sample(bench::session, files, places, Bench.CLOCK), new Random(1));
        Path list = Files.writeString(folder.resolve("danh-sach.csv"), """
                STT,Họ và tên,Ngày sinh,Giới tính,Hộ số,Thôn
                1,Lý Thị Mai,05/09/2015,Nữ,7,Thôn Nà Lìa
                """);
        stops = Stream.of(new PeopleTour(tour, tour, tour, new PeopleTour.Files(list, folder, list)).stops(),
                PeopleTour.longNames(tour)).flatMap(List::stream)
                // A second later the list would keep its columns in a register that is closed by then.
                .filter(stop -> !stop.name().equals("long-columns")).toList();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.asyncFx(bench::close);
        WaitForAsyncUtils.waitForFxEvents();
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
        return WaitForAsyncUtils.waitForAsyncFx(120_000, work);
    }
}
