package vn.sotreem.app.excel;

/**
 * How an import ended. Every row about a child is in one of the four.
 *
 * @param rows      rows about children in the file
 * @param imported  kept in the register by this import
 * @param remaining not yet imported, because the import was stopped
 */
public record ImportReport(int rows, int imported, int alreadyThere, int refused, int remaining) {

    public ImportReport {
        if (rows != imported + alreadyThere + refused + remaining) {
            throw new IllegalStateException("rows are lost: " + rows + " is not the sum of what became of them");
        }
    }
}
