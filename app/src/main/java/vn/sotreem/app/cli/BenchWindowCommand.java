package vn.sotreem.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.application.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.app.ui.BusyMorning;
import vn.sotreem.app.ui.Preferences;
import vn.sotreem.app.ui.Toolkit;
import vn.sotreem.app.ui.Window;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;

/**
 * Measures the memory of the running window on a large register. The window runs in a process of its own, started as
 * the window is, so that what filling the register took is not counted.
 */
@Command(name = "window")
final class BenchWindowCommand implements Task {
    private static final String FOLDER = "SOTREEM_BENCH_FOLDER";
    /** Where the launcher says with which options it would have started the window. */
    private static final String WINDOW_OPTIONS = "SOTREEM_WINDOW_OPTIONS";
    /** Where in that folder the process that was measured leaves what it found. */
    private static final String FIGURES = "figures";
    private static final long SEED = 7;
    private static final int SAVES_AT_ONCE = 200;
    private static final long BYTES_A_MEGABYTE = 1_000_000;
    private static final long BYTES_A_KIB = 1_024;

    private final Program program;

    @Option(names = "--children", paramLabel = "N")
    private int children = 100_000;

    BenchWindowCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws RegisterUnavailable, IOException {
        Optional<Path> filled = program.here().variable(FOLDER).map(Path::of);
        if (filled.isPresent()) {
            return measure(filled.get());
        }
        try (ScratchFolder folder = new ScratchFolder()) {
            fill(home(folder.path()));
            return again(folder.path());
        }
    }

    private RegisterHome home(Path folder) {
        Surroundings here = program.here();
        return new RegisterHome(folder, here.cost(), here.clock(), here.random());
    }

    private void fill(RegisterHome home) throws RegisterUnavailable {
        Surroundings here = program.here();
        SampleOffice sample = SampleOffice.commune(new Random(SEED), new RecordIds(here.clock(), here.random()),
                here.today(), children);
        KeyFile.Created keys;
        try (Password password = Password.of(DemoRun.PASSWORD.toCharArray())) {
            keys = home.prepare(SampleOffice.OFFICE.userName(), password);
        }
        try (Register register = home.setUp(keys, SampleOffice.OFFICE,
                sample.hamlets().stream().map(Hamlet::name).toList())) {
            List<Save> saves = sample.saves(SampleOffice.OFFICE.userName());
            for (int from = 0; from < saves.size(); from += SAVES_AT_ONCE) {
                register.saveAll(saves.subList(from, Math.min(from + SAVES_AT_ONCE, saves.size())));
            }
        }
    }

    /** The same command in a new process, which finds the register filled and runs as the window is run. */
    private Exit again(Path folder) throws IOException {
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> command = new ArrayList<>(List.of(self.arguments().orElseThrow()));
        program.here().variable(WINDOW_OPTIONS).ifPresent(file -> command.add(command.indexOf("-cp"), "@" + file));
        command.addFirst(self.command().orElseThrow());
        ProcessBuilder next = new ProcessBuilder(command).redirectError(Redirect.INHERIT)
                .redirectOutput(Redirect.DISCARD);
        next.environment().put(FOLDER, folder.toString());
        try {
            if (next.start().waitFor() != 0) {
                return Exit.PROBLEM;
            }
            tell(Files.readAllLines(folder.resolve(FIGURES)));
            return Exit.DONE;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Exit.PROBLEM;
        }
    }

    private Exit measure(Path folder) throws IOException {
        Map<String, Long> figures = new LinkedHashMap<>();
        Toolkit.start(program.here().environment(), () -> Platform.setImplicitExit(false));
        try {
            new BusyMorning(parts(folder), DemoRun.PASSWORD).live(program.here().random(), () -> take(figures));
        } catch (Exception failure) {
            throw new IllegalStateException("the morning was not lived through", failure);
        } finally {
            Platform.exit();
        }
        Files.write(folder.resolve(FIGURES), figures.entrySet().stream()
                .map(figure -> figure.getKey() + '=' + figure.getValue()).toList());
        return Exit.DONE;
    }

    private void tell(List<String> figures) {
        Map<String, Long> told = new LinkedHashMap<>();
        figures.stream().map(line -> line.split("=")).forEach(line -> told.put(line[0], Long.valueOf(line[1])));
        told.forEach((key, value) -> program.console().say(key, value));
        program.console().document(json -> {
            for (Map.Entry<String, Long> figure : told.entrySet()) {
                json.writeNumberField(figure.getKey().substring("bench.window.".length()), figure.getValue());
            }
        });
    }

    private Window.Parts parts(Path folder) {
        RegisterHome home = home(folder);
        var clock = program.here().clock();
        return new Window.Parts(home, address -> new HttpPortal(address, Patience.POOR_LINK, clock),
                WindowTask.places(home, folder), new Preferences(folder), clock,
                new Window.About(program.version(), program::report));
    }

    private static void take(Map<String, Long> figures) {
        figures.put("bench.window.peak-mb", resident("VmHWM:"));
        figures.put("bench.window.resident-mb", resident("VmRSS:"));
        System.gc();
        figures.put("bench.window.heap-mb",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_A_MEGABYTE);
    }

    /** What Linux says of this process. */
    private static long resident(String line) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(each -> each.startsWith(line))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", ""))).findFirst().orElseThrow()
                    * BYTES_A_KIB / BYTES_A_MEGABYTE;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
