package vn.sotreem.sim;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Runs seeds one after the other, or as many at once as there are processors, and tells of the first finding. */
final class Seeds {
    private static final int TRACE_LINES = 60;

    private final Simulation simulation;

    Seeds(Simulation simulation) {
        this.simulation = simulation;
    }

    /** What is wrong with the first seed of these that finds something, in full; empty when none does. */
    Optional<String> report(long from, long count) {
        return LongStream.range(from, from + count).parallel().mapToObj(Plan::of)
                .filter(plan -> simulation.run(plan).finding().isPresent()).findFirst().map(this::report);
    }

    private String report(Plan plan) {
        Finding first = simulation.run(plan).finding().orElseThrow();
        Plan small = Shrinker.shrink(simulation, plan, first);
        Simulation.Run run = simulation.run(small);
        int lines = run.trace().size();
        return """
                seed %d finds %s
                again: ./mvnw -pl sync-core test -Dtest=SimulationTest -Dseed=%d
                without what does not matter: %s
                which finds %s
                %s%s
                """.formatted(plan.seed(), first.getMessage(), plan.seed(), small,
                run.finding().map(Finding::getMessage).orElse("nothing"),
                run.trace().stream().skip(Math.max(0, lines - TRACE_LINES)).collect(Collectors.joining("\n")),
                run.finding().map(Throwable::getCause).map(cause -> "\n" + cause).orElse(""));
    }
}
