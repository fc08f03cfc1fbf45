package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a fault of the program for those who mend it: which classes, methods and lines, in the folder
 * {@code logs} of a register. The messages of the exceptions are left out, because they may quote a child's data.
 */
final class FaultReport {
    static final String FOLDER = "logs";

    private FaultReport() {
    }

    /** Gives the kind of the fault. A folder that is not there gets no report. */
    static String write(Path home, InstantSource clock, Throwable fault) {
        if (Files.isDirectory(home)) {
            try {
                Path logs = Files.createDirectories(home.resolve(FOLDER));
                Files.write(logs.resolve("fault-" + clock.millis() + ".txt"), lines(fault));
            } catch (IOException unwritable) {
                fault.addSuppressed(unwritable);
            }
        }
        return fault.getClass().getSimpleName();
    }

    private static List<String> lines(Throwable fault) {
        List<String> lines = new ArrayList<>();
        for (Throwable part = fault; part != null; part = part.getCause()) {
            lines.add(part.getClass().getName());
            for (StackTraceElement frame : part.getStackTrace()) {
                lines.add("  " + frame);
            }
        }
        return lines;
    }
}
