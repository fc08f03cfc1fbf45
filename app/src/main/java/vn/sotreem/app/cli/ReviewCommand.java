package vn.sotreem.app.cli;

import picocli.CommandLine.Command;

/** The name under which everything about what needs a person stands. */
@Command(name = "review")
final class ReviewCommand {
}
