package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Decides which blocks come on which page. A block is never divided, and every strip's block comes exactly once. */
final class Pagination {
    private final double heightMax;
    private final Consumer<List<Block>> taker;
    private final List<Strip> together = new ArrayList<>();
    private List<Block> page = new ArrayList<>();
    private double used;

    /**
     * No block may be higher than a page together with what comes again above it.
     *
     * @param taker is handed one page after the other
     */
    Pagination(double heightMax, Consumer<List<Block>> taker) {
        this.heightMax = heightMax;
        this.taker = taker;
    }

    void add(Strip strip) {
        together.add(strip);
        if (!strip.withNext()) {
            addTogether();
        }
    }

    /** There is nothing more to come. */
    void end() {
        addTogether();
        turn();
    }

    private void addTogether() {
        if (!together.isEmpty()) {
            addTogether(List.copyOf(together));
            together.clear();
        }
    }

    /** Puts strips on one page; of those that even an empty page cannot hold, as many of the last as it can. */
    private void addTogether(List<Strip> strips) {
        if (strips.getFirst().startsPage()) {
            turn();
        }
        if (page.isEmpty() ? fitsOnAPage(strips) : used + height(strips) <= heightMax) {
            strips.forEach(this::put);
        } else if (strips.size() == 1 || fitsOnAPage(strips)) {
            turn();
            strips.forEach(this::put);
        } else {
            int from = 1;
            while (from < strips.size() - 1 && !fitsOnAPage(strips.subList(from, strips.size()))) {
                from++;
            }
            addTogether(strips.subList(0, from));
            addTogether(strips.subList(from, strips.size()));
        }
    }

    private boolean fitsOnAPage(List<Strip> strips) {
        double again = strips.getFirst().again().stream().mapToDouble(Block::height).sum();
        return again + height(strips) <= heightMax;
    }

    private static double height(List<Strip> strips) {
        return strips.stream().mapToDouble(strip -> strip.block().height()).sum();
    }

    private void put(Strip strip) {
        if (page.isEmpty()) {
            strip.again().forEach(this::put);
        }
        put(strip.block());
    }

    private void put(Block block) {
        page.add(block);
        used += block.height();
    }

    private void turn() {
        if (!page.isEmpty()) {
            taker.accept(page);
            page = new ArrayList<>();
            used = 0;
        }
    }
}
