package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.register.Past.RefusedMerger;
import vn.sotreem.core.register.ReviewItem;

/** A merger that the portal refused is known for what it is, with both records, and taken back. */
class RefusedMergerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;
    private ChildTwice twice;
    private Workplace hoa;
    private Workplace su;
    private Child second;

    @BeforeEach
    void refuse() throws Exception {
        twice = ChildTwice.in(folder);
        hoa = twice.hoa();
        su = twice.su();
        second = twice.second();
        su.write(second, "school", "Tiểu học Y Tịch");
        su.sync();
        hoa.register().duplicates().merge(hoa.register().duplicates().between(twice.first().id(), second.id()), DAY,
                "Hoa");
        hoa.sync();
    }

    @AfterEach
    void close() {
        twice.everybodySyncs();
        for (Workplace one : twice.everybody()) {
            assertThat(one.register().standing().heard().orElseThrow().agrees()).isTrue();
            assertThat(refusals(one)).isEmpty();
            assertThat(one.children()).hasSize(2);
        }
        twice.close();
    }

    private static List<ReviewItem> refusals(Workplace at) {
        return at.register().review().stream().filter(item -> item.outcome().result().isRefusal()).toList();
    }

    private RefusedMerger merger() {
        List<ReviewItem> items = refusals(hoa);
        assertThat(items).hasSizeGreaterThan(1).allSatisfy(item ->
                assertThat(hoa.register().past().merger(item)).isPresent());
        return hoa.register().past().merger(items.getFirst()).orElseThrow();
    }

    @Test
    void eachRefusalOfItsSaveTellsWhichTwoWereMergedAndOneKeyMakesThemTwo() {
        RefusedMerger merger = merger();
        assertThat(List.of(merger.goes(), merger.stays())).containsExactly(second.id(), twice.first().id());

        hoa.register().past().takeBack(merger, "Hoa");

        assertThat(refusals(hoa)).isEmpty();
        assertThat(hoa.child(second).state()).isEqualTo(RecordState.ACTIVE);
        twice.everybodySyncs();
        assertThat(hoa.child(second).schooling().school()).as("what the merger had not seen")
                .isEqualTo("Tiểu học Y Tịch");
    }

    @Test
    void whatSomebodyWroteSinceStaysWhenItIsTakenBack() {
        hoa.write(second, "note", "viết sau khi gộp");
        hoa.sync();

        hoa.register().past().takeBack(merger(), "Hoa");

        twice.everybodySyncs();
        assertThat(su.child(second).note()).isEqualTo("viết sau khi gộp");
    }
}
