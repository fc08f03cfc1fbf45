package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import vn.sotreem.app.ui.Tour;

/** Writes pictures of the screens, with or without a display; once in a process. */
final class Pictures {
    private Pictures() {
    }

    /** The screens whose names are wanted, in every language and size. */
    static List<Path> write(Path folder, Surroundings here, Predicate<String> wanted)
            throws IOException, CommandFailure {
        Path behind = Files.createTempDirectory("so-tre-em-");
        try {
            return Tour.take(here.environment(), () -> {
                try (SampleScreens screens = new SampleScreens(behind, here)) {
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
}
