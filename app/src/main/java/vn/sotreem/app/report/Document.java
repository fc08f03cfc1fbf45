package vn.sotreem.app.report;

import java.time.LocalDate;
import java.util.List;

/**
 * Paper, ready to be painted or written: every page with every mark in its place.
 *
 * @param title for the title bar of a reader; without personal data
 * @param date  the day it was made
 */
public record Document(String title, LocalDate date, Sheet sheet, List<Page> pages) {
}
