package vn.sotreem.app.excel;

/** A row of the file and what becomes of it. */
public record PlannedRow(RowDraft said, Verdict verdict) {
}
