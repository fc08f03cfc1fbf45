package vn.sotreem.app.cli;

import picocli.CommandLine.Command;

/** The name under which everything about hamlets stands. */
@Command(name = "hamlet")
final class HamletCommand {
}
