package vn.sotreem.app.report;

import java.util.List;

/**
 * One printed page.
 *
 * @param number 1 for the first
 */
public record Page(int number, List<Mark> marks) {
}
