package vn.sotreem.app.report;

import java.util.List;

/**
 * A block with what decides on which page it comes.
 *
 * @param again      what is printed above it when it is the first on its page: the head of its table
 * @param startsPage whether it begins a new page
 * @param withNext   whether it stays on one page with the next
 */
record Strip(Block block, List<Block> again, boolean startsPage, boolean withNext) {
}
