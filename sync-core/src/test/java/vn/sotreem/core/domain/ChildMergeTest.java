package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.domain.ChildMerge.Take;

/** What of two records is proposed, and what becomes of a choice. */
class ChildMergeTest {
    private static final UUID HOME = new UUID(0x2000, 1);
    private static final Child EARLIER = Child.empty(new UUID(0x3000, 1), HOME).with("name", "Nông Văn Ân");
    private static final Child LATER = Child.empty(new UUID(0x3000, 2), HOME).with("name", "Nông Văn Ân");

    private static ChildMerge of(Child one, Child other) {
        return ChildMerge.of(one, other);
    }

    private static Child merged(ChildMerge merge) {
        return merge.merged(code -> false);
    }

    @Test
    void theEarlierRecordStaysWhoeverIsNamedFirst() {
        assertThat(of(LATER, EARLIER)).isEqualTo(of(EARLIER, LATER));
        assertThat(of(LATER, EARLIER).stays()).isEqualTo(EARLIER);
        assertThat(of(LATER, EARLIER).away().mergedInto()).contains(EARLIER.id());
        assertThat(of(LATER, EARLIER).away().with("mergedInto", "").with("state", "")).isEqualTo(LATER);
    }

    @Test
    void nothingKnownIsThrownAway() {
        Child merged = merged(of(EARLIER.with("school", "Trường A").with("birth", "2015"),
                LATER.with("personalId", "020215000001").with("birth", "2015-09-05").with("school", "Trường B")));
        assertThat(merged.personalId().digits()).isEqualTo("020215000001");
        assertThat(merged.birth().iso()).isEqualTo("2015-09-05");
        assertThat(merged.schooling().school()).isEqualTo("Trường A");
    }

    @Test
    void aNameIsBetterThanNone() {
        assertThat(merged(of(EARLIER.with("name", "Gái"), LATER)).name()).isEqualTo("Nông Văn Ân");
        assertThat(merged(of(EARLIER, LATER.with("name", "Gái"))).name()).isEqualTo("Nông Văn Ân");
    }

    @Test
    void groupsAndNotesAreJoined() {
        ChildMerge merge = of(EARLIER.with("risks", "R2").with("note", "ở với bà"),
                LATER.with("risks", "R1").with("note", "mới về"));
        assertThat(merged(merge).risks().text()).isEqualTo("R1 R2");
        assertThat(merged(merge).note()).isEqualTo("ở với bà\nmới về");
        assertThat(merged(merge.taking("risks", Take.GOING)).risks().text()).isEqualTo("R1");
        assertThat(merged(merge.taking("note", Take.STAYING)).note()).isEqualTo("ở với bà");
    }

    @Test
    void fieldsThatAreOneValueAreChosenTogether() {
        ChildMerge merge = of(EARLIER.with("weight", "20").with("height", "110"), LATER.with("weight", "21"));
        assertThat(merge.differing()).containsExactly("measures");
        assertThat(merge.groupOf("height")).contains("measures");
        assertThat(merged(merge.taking("measures", Take.GOING)).health().height()).isEmpty();
    }

    @Test
    void whatCannotBeChosenIsNot() {
        ChildMerge merge = of(EARLIER, LATER.with("name", "Nông Văn Ẩn"));
        assertThatIllegalArgumentException().isThrownBy(() -> merge.taking("name", Take.BOTH));
        assertThatIllegalArgumentException().isThrownBy(() -> merge.taking("school", Take.GOING));
        assertThatIllegalArgumentException().isThrownBy(() -> of(EARLIER, EARLIER));
    }

    @Test
    void whatIsNotShownToWhoChoosesStays() {
        ChildMerge merge = of(EARLIER.with("circumstances", "4.2"), LATER.with("circumstances", "5 13.1"));
        assertThat(merge.taking("circumstances", Take.STAYING).merged("5"::equals).circumstances().text())
                .isEqualTo("4.2 5");
    }
}
