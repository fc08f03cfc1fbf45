package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.catalog.Texts;

class PreferencesTest {
    @TempDir
    private Path home;

    @Test
    void whatWasChosenIsThereAtTheNextStart() throws Exception {
        new Preferences(home).write(new Preferences.Choice(Locale.ENGLISH, 125));

        assertThat(new Preferences(home).read()).isEqualTo(new Preferences.Choice(Locale.ENGLISH, 125));
    }

    @Test
    void aMissingOrStrangeFileIsTheUsual() throws Exception {
        assertThat(new Preferences(home).read()).isEqualTo(new Preferences.Choice(Texts.VIETNAMESE, 100));

        Files.writeString(home.resolve(Preferences.FILE_NAME), "textPercent=9000\n");
        assertThat(new Preferences(home).read()).isEqualTo(new Preferences.Choice(Texts.VIETNAMESE, 100));
    }
}
