/**
 * Paper: rows of the register become a {@code Report} (a table with head and foot), which is laid out into the pages of
 * a {@link Document}, which is painted by the window's preview or written as PDF. The pages are the same marks at the
 * same places either way. No JavaFX.
 *
 * <p>All lengths are points (1/72 inch) from the upper left corner of the sheet unless a name says otherwise.
 */
package vn.sotreem.app.report;
