package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sotreem.core.catalog.Texts;

/** Whatever the portal answers with, the person at the laptop can read, and the protocol's document explains. */
class ReasonTest {
    private static final Path PROTOCOL = Path.of("..", "docs", "protocol.md");

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsWordsAndAWayOutInBothLanguages(Reason reason) {
        for (Locale language : new Locale[] {Texts.VIETNAMESE, Locale.ENGLISH}) {
            Texts texts = Texts.of(language);
            assertThat(texts.get("outcome." + reason.code())).isNotBlank();
            assertThat(texts.get("outcome." + reason.code() + ".hint")).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonStandsInTheProtocol(Reason reason) throws Exception {
        assertThat(Files.readString(PROTOCOL)).contains("`" + reason.code() + "`");
    }
}
