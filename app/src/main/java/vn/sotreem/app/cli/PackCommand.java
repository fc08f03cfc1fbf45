package vn.sotreem.app.cli;

import picocli.CommandLine.Command;

/** The name under which everything about administrative units stands. */
@Command(name = "pack")
final class PackCommand {
}
