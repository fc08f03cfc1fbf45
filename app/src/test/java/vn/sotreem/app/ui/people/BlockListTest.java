package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockListTest {
    private static final int MANY = 100_000;

    private final List<Fetch> fetches = new ArrayList<>();
    private final BlockList<String> rows = new BlockList<>(MANY, (from, to, taker) ->
            fetches.add(new Fetch(from, to, taker)));

    private record Fetch(int from, int to, Consumer<List<String>> taker) {
        void answer() {
            taker.accept(IntStream.range(from, to).mapToObj(i -> "row " + i).toList());
        }
    }

    @Test
    void aRowIsEmptyUntilItsBlockIsThere() {
        BlockList.Line<String> line = rows.get(42);
        assertThat(line.row().get()).isNull();

        fetches.getFirst().answer();
        assertThat(line.row().get()).isEqualTo("row 42");
        assertThat(rows.get(99).row().get()).isEqualTo("row 99");
    }

    @Test
    void oneBlockIsFetchedAtATimeAndTheLastLookedAtComesFirst() {
        rows.get(0);
        rows.get(500);
        rows.get(90_000);
        assertThat(fetches).hasSize(1);

        fetches.getFirst().answer();
        assertThat(fetches.getLast().from()).isEqualTo(90_000);
    }

    @Test
    void whatIsPassedOverInALongScrollIsNeverFetched() {
        for (int i = 0; i < MANY; i += 50) {
            rows.get(i);
        }
        for (int i = 0; i < fetches.size(); i++) {
            fetches.get(i).answer();
        }
        assertThat(fetches).hasSize(1 + BlockList.BLOCKS_WANTED_MAX);
        assertThat(fetches.get(1).to()).isEqualTo(MANY);
    }

    @Test
    void aBlockPassedOverIsFetchedWhenItIsLookedAtAgain() {
        for (int i = 0; i < 2_000; i += BlockList.BLOCK_ROWS) {
            rows.get(i);
        }
        BlockList.Line<String> again = rows.get(300);
        for (int i = 0; i < fetches.size(); i++) {
            fetches.get(i).answer();
        }
        assertThat(again.row().get()).isEqualTo("row 300");
    }

    @Test
    void onlyAFewScreensAreKept() {
        for (int i = 0; i < MANY; i += BlockList.BLOCK_ROWS) {
            rows.get(i);
            fetches.getLast().answer();
        }
        int before = fetches.size();
        rows.get(0);
        assertThat(fetches).hasSize(before + 1);
    }

    @Test
    void aLineKnowsItsPlaceWithoutFetching() {
        BlockList.Line<String> line = rows.get(70_123);
        int before = fetches.size();

        assertThat(rows.indexOf(line)).isEqualTo(70_123);
        assertThat(rows.contains("row 1")).isFalse();
        assertThat(fetches).hasSize(before);
    }
}
