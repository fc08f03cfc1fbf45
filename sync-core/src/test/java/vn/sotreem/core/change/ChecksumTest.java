package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.domain.Values;

class ChecksumTest {
    private static RecordCopy record(long id, String name) {
        return new RecordCopy(new UUID(1, id), "child", id, Values.EMPTY.with("name", name));
    }

    @Property(tries = 100)
    void theOrderDoesNotMatterAndWhatIsTakenOutIsGone(@ForAll @Size(max = 20) List<Long> ids, @ForAll long seed) {
        List<RecordCopy> records =
                new ArrayList<>(ids.stream().distinct().map(id -> record(id, "Nông Văn Ân")).toList());
        Checksum sum = Checksum.of(records.stream());
        Collections.shuffle(records, new Random(seed));

        assertThat(Checksum.of(records.stream())).isEqualTo(sum);
        assertThat(Checksum.of(sum.count(), sum.bytes())).isEqualTo(sum);
        for (RecordCopy record : records) {
            sum = sum.minus(record);
        }
        assertThat(sum).isEqualTo(Checksum.EMPTY);
    }

    @Test
    void oneLetterMakesAnotherSumAndTheVersionDoesNot() {
        RecordCopy record = record(1, "Nông Văn Ân");
        Checksum sum = Checksum.EMPTY.plus(record);

        assertThat(Checksum.EMPTY.plus(record(1, "Nông Văn An"))).isNotEqualTo(sum);
        assertThat(Checksum.EMPTY.plus(new RecordCopy(record.id(), "child", 9, record.content()))).isEqualTo(sum);
        assertThat(sum.text()).hasSize(64);
    }

    /** The example of docs/protocol.md, from which another portal checks its own. */
    @Test
    void isTheOneOfTheProtocol() {
        RecordCopy hamlet = new RecordCopy(UUID.fromString("8f125038-a7b2-8750-8066-15ff8d33c827"), "hamlet", 1,
                Values.EMPTY.with("name", "Thôn Nà Lìa"));

        assertThat(Checksum.EMPTY.plus(hamlet).text())
                .isEqualTo("926ba8eb6afc142e9a5af27365fa5957faeb2c3d6e2202cc56f1f4917ed7378a");
    }
}
