package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A display that is named and is not there, or a machine without what draws windows, is told in words. */
@EnabledOnOs(OS.LINUX)
class NoWindowTest {
    private static final Map<String, String> NOBODY_THERE = Map.of("DISPLAY", ":7777", "WAYLAND_DISPLAY", "nobody");

    @TempDir
    private Path folder;

    @Test
    void theWindowThatCannotBeOpenedIsNoFaultOfTheProgram() throws Exception {
        Path home = folder.resolve("home");
        try (RealProgram program = RealProgram.start(home, NOBODY_THERE)) {
            assertThat(program.untilEnd()).isEqualTo(Exit.PROBLEM.code());
            assertThat(String.join("\n", program.lines()))
                    .contains("Không mở được cửa sổ trên màn hình của máy này.", "libgtk-3-0").doesNotContain("logs");
        }
        assertThat(Files.exists(home.resolve("logs"))).isFalse();
    }
}
