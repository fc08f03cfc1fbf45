package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With what the launchers give it, Java starts the window. */
class WindowOptionsTest {
    private static final Path BIN = Path.of("src", "main", "dist", "bin");
    private static final List<String> OF_EVERY_COMMAND =
            List.of("-XX:+UseSerialGC", "-XX:MaxRAMPercentage=30", "-XX:+UseCompactObjectHeaders");

    @Test
    void javaTakesThemAllAndSaysNothing() throws Exception {
        List<String> command = Stream.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                OF_EVERY_COMMAND, List.of("@" + BIN.resolve("window.options"), "-XX:+PrintFlagsFinal", "--version"))
                .flatMap(List::stream).toList();
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes());

        assertThat(java.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("VM warning", "[warning]").containsPattern("UseG1GC\\s+= true")
                .containsPattern("UseSerialGC\\s+= false").containsPattern("MaxHeapSize\\s+= 536870912");
    }

    @Test
    void bothLaunchersStartCommandsWithTheSame() throws IOException {
        for (String launcher : List.of("sotreem", "sotreem.cmd")) {
            assertThat(Files.readString(BIN.resolve(launcher))).contains(OF_EVERY_COMMAND).contains("window.options");
        }
    }
}
