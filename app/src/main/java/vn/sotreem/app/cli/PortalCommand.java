package vn.sotreem.app.cli;

import picocli.CommandLine.Command;

/** The name under which the commands of the reference portal stand. */
@Command(name = "portal")
final class PortalCommand {
}
