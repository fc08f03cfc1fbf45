package vn.sotreem.app.excel;

import java.util.List;
import vn.sotreem.core.domain.Hamlet;

/**
 * What an import will do, worked out without doing it. Every row about a child is in it once.
 *
 * @param sheets     all sheets, with what their columns are taken for
 * @param rows       every row about a child, in the order of the file
 * @param households the ones that get new children
 * @param newHamlets hamlets that are made first
 * @param findings   about sheets, rows and cells, in the order of the file
 */
public record ImportPlan(List<ReadSheet> sheets, List<PlannedRow> rows, List<PlannedHousehold> households,
                         List<Hamlet> newHamlets, List<CellFinding> findings) {

    private static final int PREVIEW_ROWS = 50;

    public ImportPlan {
        sheets = List.copyOf(sheets);
        rows = List.copyOf(rows);
        households = List.copyOf(households);
        newHamlets = List.copyOf(newHamlets);
        findings = List.copyOf(findings);
        int read = sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
        long children = households.stream().mapToLong(household -> household.children().size()).sum();
        long imported = rows.stream().filter(row -> row.verdict() == Verdict.IMPORT).count();
        if (rows.size() != read || imported != children) {
            throw new IllegalStateException("rows are lost: %d read, %d judged; %d to import, %d children"
                    .formatted(read, rows.size(), imported, children));
        }
    }

    /** How many rows have this verdict. The three together are all rows. */
    public int count(Verdict verdict) {
        return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** The first rows, for a look before the import. */
    public List<PlannedRow> preview() {
        return rows.subList(0, Math.min(rows.size(), PREVIEW_ROWS));
    }
}
