package vn.sotreem.app.ui.people;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.app.excel.FileProblem;
import vn.sotreem.app.excel.ImportPlan;
import vn.sotreem.app.excel.ImportReport;
import vn.sotreem.app.excel.Reading;
import vn.sotreem.core.register.Imports;

/** How far an import is. */
sealed interface ImportState {

    /** A file is to be chosen. */
    record Choosing() implements ImportState {
    }

    record ReadingFile(Path file) implements ImportState {
    }

    /**
     * The file is no list that can be read; nothing was done.
     *
     * @param problem empty when the disk did not give the file
     */
    record Wrong(Path file, Optional<FileProblem> problem) implements ImportState {
    }

    /**
     * The list is in an old font, and a person is to say whether its letters are changed.
     *
     * @param asking with what was recognised, and some texts before and after
     */
    record Font(Path file, Reading.Asking asking) implements ImportState {
    }

    /** What an import would do; nothing was done yet. */
    record Planned(Path file, ImportPlan plan) implements ImportState {
    }

    /**
     * @param done  children kept so far
     * @param since when the import began
     */
    record Running(Path file, ImportPlan plan, int done, int total, Instant since) implements ImportState {
    }

    /**
     * It ended, or was stopped when some remain.
     *
     * @param run by which all of it can be taken back
     */
    record Done(Path file, ImportPlan plan, ImportReport report, UUID run) implements ImportState {
    }

    /**
     * An import that was to be taken back stays, because people have written in it since.
     *
     * @param touched at least one
     */
    record Stays(List<Imports.Touched> touched) implements ImportState {
        public Stays {
            touched = List.copyOf(touched);
        }
    }
}
