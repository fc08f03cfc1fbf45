package vn.sotreem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** English has another word for one child than for two; Vietnamese has not. */
class EnglishCountsTest {
    private static final String MANY = "(?:(?:new|more|unsent|sealed|selected|personal) )?(?:children|hamlets"
            + "|households|communes|provinces|records|changes|lines|rows|items|pages|batches|packages|receipts|pairs"
            + "|imports|fields|drafts|people|ids|errors|warnings|boys|girls|days|months|years|minutes|seconds"
            + "|times|places|pictures|ones|births|newborns)\\b";
    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{\\d})*}");
    /** A limit is never one, and of a whole it is the whole that is counted; a pack's lines come as they were typed. */
    private static final Pattern COUNTED = Pattern.compile("(?<!than |at most |at least |/|not the )\\{\\d} " + MANY);
    private static final Pattern ONE_OF_MANY = Pattern.compile("\\b1 " + MANY);
    private static final int ARGUMENTS_MAX = 10;

    @ParameterizedTest
    @ValueSource(strings = {"../app/src/main/resources/vn/sotreem/app/messages_en.properties",
        "../app/src/main/resources/vn/sotreem/app/cli/messages_en.properties",
        "../app/src/main/resources/vn/sotreem/app/cli/help_en.properties",
        "../sync-core/src/main/resources/vn/sotreem/core/messages_en.properties"})
    void oneThingHasTheWordForOneAndManyAreGroupedAsEver(String file) throws IOException {
        texts(file).forEach((key, text) -> {
            String pattern = (String) text;
            assertThat(CHOICE.matcher(pattern).replaceAll("")).as("%s counts without a choice", key)
                    .doesNotContainPattern(COUNTED);
            Matcher choices = CHOICE.matcher(pattern);
            while (choices.find()) {
                assertThat(said(choices.group(), 1)).as("%s of one", key).contains("1")
                        .doesNotContainPattern(ONE_OF_MANY);
                assertThat(said(choices.group(), 12_345)).as("%s of many", key).contains("12,345");
            }
        });
    }

    private static String said(String pattern, int count) {
        return new MessageFormat(pattern, Locale.ENGLISH)
                .format(Collections.nCopies(ARGUMENTS_MAX, count).toArray());
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of(file))) {
            texts.load(in);
        }
        return texts;
    }
}
