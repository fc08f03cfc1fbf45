package vn.sotreem.app.excel;

import java.util.List;

/** What came of reading a file. */
public sealed interface Reading {

    /** The file is no list this program can read; nothing was done. */
    record Unreadable(FileProblem problem) implements Reading {
    }

    /** The rows of all sheets that are lists of children. */
    record Rows(List<ReadSheet> sheets) implements Reading {
        public Rows {
            sheets = List.copyOf(sheets);
        }

        /** How many rows are about a child. */
        public int count() {
            return sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
        }
    }
}
