package vn.sotreem.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, which can be killed as a flat battery would. */
final class RealProgram implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final List<String> lines = new ArrayList<>();

    private RealProgram(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static RealProgram start(Path home, String... command) throws IOException {
        return start(home, Map.of(), command);
    }

    /** The same, in an environment that has this too. */
    static RealProgram start(Path home, Map<String, String> more, String... command) throws IOException {
        Path temporary = Files.createDirectories(temporary(home));
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(), "--home", home.toString()));
        all.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        // What a UTF-8 password is read as depends on the locale; the tests' own may be any.
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put(Secrets.PASSWORD, Terminal.PASSWORD);
        builder.environment().put("XDG_STATE_HOME", home.resolveSibling("machine").toString());
        builder.environment().putAll(more);
        return new RealProgram(builder.start());
    }

    /** Where a program of this home keeps its temporary files. */
    static Path temporary(Path home) {
        return home.resolveSibling("temporary");
    }

    /** Reads what it says until so many lines are there or it has ended. */
    void untilLines(int count) throws IOException {
        String line;
        while (lines.size() < count && (line = out.readLine()) != null) {
            lines.add(line);
        }
    }

    /** Waits until this file is there or it has ended. */
    void untilThere(Path file) throws InterruptedException {
        while (Files.notExists(file) && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    /** Kills it after this time, unless it has come to its end before. */
    void killAfter(int millis) throws IOException, InterruptedException {
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            // Not by the process itself, which would close its output before the last of it is read.
            process.toHandle().destroyForcibly();
        }
        process.waitFor();
        untilLines(Integer.MAX_VALUE);
    }

    /** Asks it to end, as a system does, and gives its exit code. */
    int end() throws IOException, InterruptedException {
        process.toHandle().destroy();
        return untilEnd();
    }

    /** Waits until it has ended by itself, and gives its exit code. */
    int untilEnd() throws IOException, InterruptedException {
        untilLines(Integer.MAX_VALUE);
        return process.waitFor();
    }

    int exit() {
        return process.exitValue();
    }

    boolean isDone() {
        return process.exitValue() == Exit.DONE.code();
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
