package vn.sotreem.app.cli;

import picocli.CommandLine.Command;

/** The name under which everything about sticks stands. */
@Command(name = "bundle")
final class BundleCommand {
}
