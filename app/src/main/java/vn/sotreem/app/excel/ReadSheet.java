package vn.sotreem.app.excel;

import java.util.List;
import java.util.Optional;

/**
 * A sheet that was read.
 *
 * @param layout   empty when the sheet holds no table; a layout that is not of children has no rows
 * @param rows     its rows about children, in order
 * @param findings about the sheet as a whole
 */
public record ReadSheet(String name, Optional<Layout> layout, List<RowDraft> rows, List<CellFinding> findings,
                        Font font) {

    /**
     * The letters of a sheet.
     *
     * @param examples of texts in an old font
     */
    record Font(Script script, List<Reading.Example> examples) {
        Font {
            examples = List.copyOf(examples);
        }
    }

    public ReadSheet {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
