package vn.sotreem.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.register.RegisterUnavailable;

/**
 * The deterministic simulator: real registers, engines and portal in a made-up world with a time of its own. One seed
 * is one run, and always the same run (docs/simulation.md).
 */
final class Simulation implements AutoCloseable {
    /** Where files are memory, if there is such a place: no run needs its files to outlive it. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;
    private final Templates templates;

    /**
     * How a run went.
     *
     * @param finding what was wrong, if anything
     * @param trace   what happened, line by line
     * @param records what the portal held in the end
     */
    record Run(Optional<Finding> finding, List<String> trace, List<PortalRecord> records) {
    }

    Simulation() throws IOException, RegisterUnavailable {
        folder = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "sotreem")
                : Files.createTempDirectory("sotreem");
        Path made = Files.createDirectory(folder.resolve("templates"));
        templates = new Templates(made);
        delete(made);
    }

    Run run(Plan plan) {
        try {
            Path home = Files.createTempDirectory(folder, "run");
            try (World world = new World(plan, templates, home)) {
                return new Run(finding(world), world.trace(), world.portal().truth().records());
            } finally {
                delete(home);
            }
        } catch (Exception broken) {
            throw new IllegalStateException("a run cannot be set up", broken);
        }
    }

    private static Optional<Finding> finding(World world) {
        try {
            world.storm();
            new Calm(world).fall();
            return Optional.empty();
        } catch (Finding found) {
            return Optional.of(found);
        } catch (Exception thrown) {
            return Optional.of(new Finding(thrown));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }
}
