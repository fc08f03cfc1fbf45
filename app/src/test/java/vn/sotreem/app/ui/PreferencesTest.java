package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.sync.Rhythm;

class PreferencesTest {
    @TempDir
    private Path home;

    @Test
    void whatWasChosenIsThereAtTheNextStart() throws Exception {
        var chosen = new Preferences.Choice(Locale.ENGLISH, 125,
                new Rhythm(Duration.ofHours(4), Rhythm.QUIET_USUAL, true), Duration.ofMinutes(30), "Lường Thị Hạnh");
        new Preferences(home).write(chosen);

        assertThat(new Preferences(home).read()).isEqualTo(chosen);
    }

    @Test
    void aMissingOrStrangeFileIsTheUsual() throws Exception {
        assertThat(new Preferences(home).read()).isEqualTo(Preferences.Choice.USUAL);

        Files.writeString(home.resolve(Preferences.FILE_NAME), "textPercent=9000\neveryMinutes=-1\n");
        assertThat(new Preferences(home).read()).isEqualTo(Preferences.Choice.USUAL);
    }
}
