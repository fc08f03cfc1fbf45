package vn.sotreem.sim;

import java.util.function.LongFunction;

/** A run of a seed as {@link Mutant} asks for it, in words that both sides of a class loader know. */
public final class SeedToFinding implements LongFunction<String> {
    private final Simulation simulation;

    public SeedToFinding() throws Exception {
        simulation = new Simulation();
    }

    @Override
    public String apply(long seed) {
        return simulation.run(Plan.of(seed)).finding().map(Finding::getMessage).orElse(null);
    }
}
