package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import javafx.application.Platform;
import vn.sotreem.app.ui.BadDay;
import vn.sotreem.app.ui.Toolkit;
import vn.sotreem.app.ui.Tour;
import vn.sotreem.core.catalog.Texts;

/** Writes pictures of the screens, with or without a display; once in a process. */
final class Pictures {
    private Pictures() {
    }

    /** The screens whose names are wanted, in every language and size. */
    static List<Path> write(Path folder, Surroundings here, Predicate<String> wanted)
            throws IOException, CommandFailure {
        try (ScratchFolder behind = new ScratchFolder()) {
            return Tour.take(here.environment(), () -> {
                try (SampleScreens screens = new SampleScreens(behind.path(), here)) {
                    return Tour.write(folder,
                            screens.stops().stream().filter(stop -> wanted.test(stop.name())).toList());
                }
            });
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw CommandFailure.problem("interrupted");
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the pictures could not be taken", failure.getCause());
        }
    }

    /** The window through a bad day, in both languages. */
    static List<Path> ofBadDays(Path folder, Program program) throws IOException {
        Toolkit.start(program.here().environment(), () -> Platform.setImplicitExit(false));
        List<Path> pictures = new ArrayList<>();
        try {
            for (Locale language : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
                try (ScratchFolder behind = new ScratchFolder();
                     BadDayWorld world = new BadDayWorld(program, behind.path())) {
                    pictures.addAll(new BadDay(world, folder, language, program.here().random()).live());
                }
            }
            return pictures;
        } catch (Exception failure) {
            throw new IllegalStateException("the pictures could not be taken", failure);
        } finally {
            Platform.exit();
        }
    }
}
