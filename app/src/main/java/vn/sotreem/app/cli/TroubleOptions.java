package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import picocli.CommandLine.Option;
import vn.sotreem.core.portal.Trouble;
import vn.sotreem.core.portal.Trouble.Done;
import vn.sotreem.core.portal.Trouble.Kind;
import vn.sotreem.core.portal.Trouble.Plan;

/** What is to go wrong between laptops and a portal that is served for trials, and the telling of what did. */
final class TroubleOptions {
    private static final String COMMAND = "sotreem portal serve";
    private static final int DELAY_MAX_MILLIS = 600_000;
    private static final String GENERATOR = "L64X128MixRandom";

    @Option(names = "--delay", paramLabel = "MS")
    private int delay;

    @Option(names = "--error-rate", paramLabel = "RATE")
    private double errorRate;

    @Option(names = "--cut-after", paramLabel = "BYTES")
    private long cutAfter;

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    void check() throws CommandFailure {
        require(delay >= 0 && delay <= DELAY_MAX_MILLIS, "--delay", String.valueOf(delay));
        require(errorRate >= 0 && errorRate <= 1, "--error-rate", String.valueOf(errorRate));
        require(cutAfter >= 0, "--cut-after", String.valueOf(cutAfter));
    }

    private static void require(boolean sound, String option, String value) throws CommandFailure {
        if (!sound) {
            throw CommandFailure.usage("usage-value", COMMAND, option, value);
        }
    }

    private Plan plan() {
        return new Plan(Duration.ofMillis(delay), errorRate, cutAfter);
    }

    private boolean isWanted() {
        return !plan().equals(Plan.NONE);
    }

    /** The trouble that is wanted, none or one. A seed that was not given is drawn, so that it can be told. */
    List<Trouble> trouble(Console console, RandomGenerator random) {
        if (!isWanted()) {
            return List.of();
        }
        if (seed == null) {
            seed = (long) random.nextInt(Integer.MAX_VALUE);
        }
        return List.of(new Trouble(plan(), RandomGeneratorFactory.of(GENERATOR).create(seed),
                done -> tell(console, done)));
    }

    private synchronized void tell(Console console, Done done) {
        counts.merge(done.kind(), 1, Integer::sum);
        console.say("portal.trouble." + done.kind().name().toLowerCase(Locale.ROOT), done.method(), done.amount());
    }

    /** Says what will go wrong. */
    void announce(Console console) {
        if (isWanted()) {
            console.say("portal.trouble", delay, String.valueOf(errorRate), cutAfter, String.valueOf(seed));
        }
    }

    /** The same for the command's document. */
    void write(JsonGenerator out) throws IOException {
        if (isWanted()) {
            out.writeObjectFieldStart("trouble");
            out.writeNumberField("delay", delay);
            out.writeNumberField("errorRate", errorRate);
            out.writeNumberField("cutAfter", cutAfter);
            out.writeNumberField("seed", seed);
            out.writeEndObject();
        }
    }

    /** Says how often each thing went wrong. */
    synchronized void sum(Console console) {
        if (isWanted()) {
            console.say("portal.trouble.sum", counts.getOrDefault(Kind.DELAYED, 0),
                    counts.getOrDefault(Kind.REFUSED, 0), counts.getOrDefault(Kind.CUT_REQUEST, 0),
                    counts.getOrDefault(Kind.CUT_ANSWER, 0));
        }
    }
}
