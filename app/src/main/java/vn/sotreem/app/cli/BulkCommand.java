package vn.sotreem.app.cli;

import picocli.CommandLine.Command;

/** The name under which everything stands that is done to many at once. */
@Command(name = "bulk")
final class BulkCommand {
}
