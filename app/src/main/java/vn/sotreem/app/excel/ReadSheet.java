package vn.sotreem.app.excel;

import java.util.List;
import java.util.Optional;

/**
 * A sheet that was read.
 *
 * @param layout   empty when the sheet holds no list of children
 * @param rows     its rows about children, in order
 * @param findings about the sheet as a whole
 */
public record ReadSheet(String name, Optional<Layout> layout, List<RowDraft> rows, List<CellFinding> findings) {
    public ReadSheet {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
