package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import vn.sotreem.core.sync.Price;

/** What it costs to send what waits, before it is sent. */
final class PriceLine {
    private static final long BYTES_A_KILOBYTE = 1_000;

    private PriceLine() {
    }

    /** One sentence, "214 mục, 23 kB, khoảng 4 giây"; none when nothing waits. */
    static void say(Console console, Price price) {
        if (price.changes() == 0) {
            return;
        }
        long kilobytes = Math.ceilDiv(price.bytes(), BYTES_A_KILOBYTE);
        price.time().ifPresentOrElse(
                time -> console.say("price.known", price.changes(), kilobytes, seconds(time)),
                () -> console.say("price.no-time", price.changes(), kilobytes));
    }

    static void write(JsonGenerator out, Price price) throws IOException {
        out.writeObjectFieldStart("price");
        out.writeNumberField("changes", price.changes());
        out.writeNumberField("bytes", price.bytes());
        out.writeBooleanField("estimated", price.isEstimated());
        if (price.time().isPresent()) {
            out.writeNumberField("seconds", seconds(price.time().get()));
        } else {
            out.writeNullField("seconds");
        }
        out.writeEndObject();
    }

    /** Rounded up, so that it is not broken as a promise. */
    private static long seconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}
