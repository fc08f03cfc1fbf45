/**
 * The program as it is started: the commands, and the one place where register, portal, paper, spreadsheets and window
 * are put together. A command is a class with its options and a {@code run}; what it prints goes through
 * {@link vn.sotreem.app.cli.Console}.
 */
package vn.sotreem.app.cli;
