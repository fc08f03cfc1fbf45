package vn.sotreem.app.cli;

import picocli.CommandLine.Command;

/** The name under which everything about the people of a register stands. */
@Command(name = "user")
final class UserCommand {
}
