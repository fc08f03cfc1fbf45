package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.List;

/** Decides which blocks come on which page. A block is never divided, and every strip's block comes exactly once. */
final class Pagination {
    private final double heightMax;
    private final List<List<Block>> pages = new ArrayList<>();
    private List<Block> page = new ArrayList<>();
    private double used;

    private Pagination(double heightMax) {
        this.heightMax = heightMax;
    }

    /** No block may be higher than a page together with what comes again above it. */
    static List<List<Block>> pages(List<Strip> strips, double heightMax) {
        Pagination pagination = new Pagination(heightMax);
        int first = 0;
        for (int end = 1; end <= strips.size(); end++) {
            if (!strips.get(end - 1).withNext() || end == strips.size()) {
                pagination.addTogether(strips.subList(first, end));
                first = end;
            }
        }
        pagination.turn();
        return pagination.pages;
    }

    /** Puts strips on one page; of those that even an empty page cannot hold, as many of the last as it can. */
    private void addTogether(List<Strip> strips) {
        if (strips.getFirst().startsPage()) {
            turn();
        }
        if (page.isEmpty() ? fitsOnAPage(strips) : used + height(strips) <= heightMax) {
            strips.forEach(this::add);
        } else if (strips.size() == 1 || fitsOnAPage(strips)) {
            turn();
            strips.forEach(this::add);
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

    private void add(Strip strip) {
        if (page.isEmpty()) {
            strip.again().forEach(this::add);
        }
        add(strip.block());
    }

    private void add(Block block) {
        page.add(block);
        used += block.height();
    }

    private void turn() {
        if (!page.isEmpty()) {
            pages.add(page);
            page = new ArrayList<>();
            used = 0;
        }
    }
}
