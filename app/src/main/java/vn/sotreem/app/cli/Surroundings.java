package vn.sotreem.app.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.sotreem.core.security.Argon2Cost;

/**
 * Everything a command meets outside itself, so that a test can give it another world.
 *
 * @param environment environment variables
 * @param clock       with the person's time zone
 * @param cost        what guessing a new password costs
 */
record Surroundings(Streams streams, Map<String, String> environment, Prompt prompt, Clock clock,
                    SecureRandom random, Argon2Cost cost) {

    /** Standard input, output and error; texts are UTF-8 on all machines. */
    record Streams(InputStream in, PrintStream out, PrintStream err) {
    }

    /** Asks for a secret without showing it; empty when nobody sits at a keyboard or nothing was typed. */
    interface Prompt {
        Optional<char[]> secret(String question);
    }

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** An environment variable that is set to something. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether the time came; false when somebody wants the program to end. */
    boolean sleep(Instant until) {
        try {
            Thread.sleep(Duration.between(clock.instant(), until).plusMillis(1));
            return true;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
