package vn.sotreem.app.excel;

/**
 * A row of the file, as the person who opens it finds it.
 *
 * @param row as Excel shows it, from 1
 */
public record RowRef(String sheet, int row) {
}
