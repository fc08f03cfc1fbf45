package vn.sotreem.sim;

/** Changes of the program that the simulator is run with. */
final class PlantedBugs {
    /** No bug: batches so small that a list of families fills several. */
    static final PlantedBug SMALL_BATCHES = PlantedBug.of("small batches", 0)
            .with("change/SealedBatch.java", "CHANGES_MAX = 1_000", "CHANGES_MAX = 12");

    private PlantedBugs() {
    }
}
