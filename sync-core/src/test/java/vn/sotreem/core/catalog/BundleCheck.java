package vn.sotreem.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.assertj.core.api.SoftAssertions;

/** What every pair of message bundles must hold, whichever package owns it. */
public final class BundleCheck {

    private BundleCheck() {
    }

    /** The two languages have the same keys, with as many arguments, and no apostrophe that swallows the text. */
    public static void assertSameKeysAndArguments(String bundle) throws IOException {
        Properties vietnamese = read(bundle, "");
        Properties english = read(bundle, "_en");

        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        var softly = new SoftAssertions();
        vietnamese.stringPropertyNames().forEach(key -> {
            String here = vietnamese.getProperty(key);
            String there = english.getProperty(key);
            softly.assertThat(arguments(there)).as("arguments of %s", key).isEqualTo(arguments(here));
            softly.assertThat((here + there).replace("''", "")).as("apostrophes of %s", key).doesNotContain("'");
        });
        softly.assertAll();
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String bundle, String suffix) throws IOException {
        String file = "/" + bundle.replace('.', '/') + suffix + ".properties";
        var properties = new Properties();
        try (var stream = BundleCheck.class.getResourceAsStream(file);
             var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
