package vn.sotreem.core.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

/** What a later program writes, this one reads as far as it knows it. */
class LaterWriterTest {
    private static final List<Change> CHANGES = new SampleChanges(14, 5).imported();

    @Test
    void membersItDoesNotKnowArePassedOver() throws Unreadable {
        String news = "\"news\":{\"a\":[1,{\"b\":null}],\"c\":1.5},";
        String json = new String(BatchWriter.write(CHANGES), UTF_8)
                .replace("\"sessions\":", news + "\"sessions\":")
                .replace("\"counters\":", news + "\"counters\":")
                .replace("\"section\":", news + "\"section\":")
                .replace("\"entity\":", news + "\"entity\":");
        assertThat(BatchReader.read(json.getBytes(UTF_8))).isEqualTo(CHANGES);
    }

    @Test
    void fieldsItDoesNotKnowAreCarried() throws Unreadable {
        Change change = CHANGES.getLast();
        Delta delta = new Delta(Values.EMPTY.with("bloodGroup", "O"), change.delta().after().with("bloodGroup", "AB"));
        Change later = new Change(change.id(), change.group(), Entity.CHILD, change.record(), Op.UPDATE, 4, delta, 9,
                change.hlc(), change.actor());
        assertThat(BatchReader.read(BatchWriter.write(List.of(later)))).containsExactly(later);
    }
}
