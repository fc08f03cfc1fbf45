package vn.sotreem.app.cli;

import picocli.CommandLine.Command;

/** The name under which everything printed stands. */
@Command(name = "print")
final class PrintCommand {
}
