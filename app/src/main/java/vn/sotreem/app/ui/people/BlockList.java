package vn.sotreem.app.ui.people;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;

/**
 * A list of known length whose rows are fetched in blocks as they are looked at, so that a table of a whole commune
 * costs the memory of a few screens. A line that is not there yet is empty and fills itself later.
 *
 * <p>Fetching follows the eye: the block looked at last is fetched first, and blocks passed over in a long scroll are
 * not fetched at all. Belongs to the thread of the window.
 */
final class BlockList<T> extends ObservableListBase<BlockList.Line<T>> {
    static final int BLOCK_ROWS = 100;
    static final int BLOCKS_KEPT_MAX = 30;
    static final int BLOCKS_WANTED_MAX = 3;

    private final int size;
    private final Source<T> source;
    private final Map<Integer, List<Line<T>>> blocks = new LinkedHashMap<>(BLOCKS_KEPT_MAX, 0.75f, true);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private boolean fetching;

    /** Where the rows come from. */
    @FunctionalInterface
    interface Source<T> {
        /** Fetches the rows from one index to before another and hands them over later, on the window's thread. */
        void fetch(int from, int to, Consumer<List<T>> taker);
    }

    /** One row of the list, empty until it has been fetched. */
    static final class Line<T> {
        private final int index;
        private final ReadOnlyObjectWrapper<T> row = new ReadOnlyObjectWrapper<>();

        private Line(int index) {
            this.index = index;
        }

        int index() {
            return index;
        }

        ReadOnlyObjectProperty<T> row() {
            return row.getReadOnlyProperty();
        }
    }

    BlockList(int size, Source<T> source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Line<T> get(int index) {
        Objects.checkIndex(index, size);
        int number = index / BLOCK_ROWS;
        List<Line<T>> block = blocks.get(number);
        if (block == null) {
            block = IntStream.range(number * BLOCK_ROWS, Math.min(size, (number + 1) * BLOCK_ROWS))
                    .mapToObj(Line<T>::new).toList();
            keep(number, block);
        }
        return block.get(index % BLOCK_ROWS);
    }

    /** Found without looking at every row, which would fetch them all. */
    @Override
    public int indexOf(Object line) {
        return line instanceof Line<?> ours && ours.index < size && get(ours.index) == ours ? ours.index : -1;
    }

    @Override
    public int lastIndexOf(Object line) {
        return indexOf(line);
    }

    @Override
    public boolean contains(Object line) {
        return indexOf(line) >= 0;
    }

    private void keep(int number, List<Line<T>> block) {
        blocks.put(number, block);
        if (blocks.size() > BLOCKS_KEPT_MAX) {
            forget(blocks.keySet().iterator().next());
        }
        wanted.addFirst(number);
        if (wanted.size() > BLOCKS_WANTED_MAX) {
            forget(wanted.getLast());
        }
        fetchNext();
    }

    private void forget(int number) {
        blocks.remove(number);
        wanted.remove(number);
    }

    private void fetchNext() {
        if (fetching || wanted.isEmpty()) {
            return;
        }
        fetching = true;
        List<Line<T>> block = blocks.get(wanted.removeFirst());
        int from = block.getFirst().index;
        source.fetch(from, from + block.size(), rows -> {
            for (int i = 0; i < rows.size(); i++) {
                block.get(i).row.set(rows.get(i));
            }
            fetching = false;
            fetchNext();
        });
    }
}
