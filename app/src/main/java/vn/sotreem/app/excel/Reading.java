package vn.sotreem.app.excel;

import java.util.List;

/** What came of reading a file. */
public sealed interface Reading {

    /** The file is no list this program can read; nothing was done. */
    record Unreadable(FileProblem problem) implements Reading {
    }

    /**
     * The list is written in an old font, it seems; a person is to say whether its letters are changed.
     *
     * @param examples some of its texts
     */
    record Asking(Script script, List<Example> examples) implements Reading {
        public Asking {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A text of the file.
     *
     * @param before as it stands there
     * @param after  as it would be read
     */
    record Example(String before, String after) {
        /** Personal data is not part of it. */
        @Override
        public String toString() {
            return "Example";
        }
    }

    /** The rows of all sheets that are lists of children, or may be once a person says what their columns are. */
    record Rows(List<ReadSheet> sheets) implements Reading {
        public Rows {
            sheets = List.copyOf(sheets);
        }

        /** How many rows are about a child. */
        public int count() {
            return sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
        }

        /** Whether any sheet is known to be a list of children. */
        public boolean isList() {
            return sheets.stream().flatMap(sheet -> sheet.layout().stream()).anyMatch(Layout::isOfChildren);
        }
    }
}
