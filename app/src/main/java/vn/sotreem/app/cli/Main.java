package vn.sotreem.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.security.Argon2Cost;

/** Where the program starts. It extends nothing of JavaFX, so that JavaFX may lie on the class path. */
public final class Main {

    private Main() {
    }

    /** Runs a command, or the window when there is none, and ends the process with the command's exit code. */
    public static void main(String[] arguments) {
        var streams = new Surroundings.Streams(new FileInputStream(FileDescriptor.in), utf8(FileDescriptor.out),
                utf8(FileDescriptor.err));
        Surroundings here = new Surroundings(streams, System.getenv(), Main::secret, Clock.systemDefaultZone(),
                new SecureRandom(), Argon2Cost.STANDARD);
        System.exit(run(List.of(arguments), here).code());
    }

    static Exit run(List<String> arguments, Surroundings here) {
        return new Run(arguments, here).run();
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(stream)), false, StandardCharsets.UTF_8);
    }

    private static Optional<char[]> secret(String question) {
        return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal)
                .map(console -> console.readPassword("%s ", question)).filter(typed -> typed.length > 0);
    }
}
