package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;

/** Every field of the tables can be written in the form, once. */
class FormSectionTest {
    /** What a record belongs to, its state, and what it is chosen by when it is added. */
    private static final Set<String> NOT_TYPED =
            Set.of("household", "child", "state", "mergedInto", "relation", "list", "code", "kind");
    private static final Set<String> TICKS = Set.of("circumstances", "risks", "others", "supports");

    @Test
    void everyFieldStandsInTheFormOnce() {
        assertStands(Household.FIELDS, FormSection.HOUSEHOLD, FormSection.HOUSEHOLD_MORE);
        assertStands(Adult.FIELDS, FormSection.ADULT);
        assertStands(Child.FIELDS, FormSection.CHILD, FormSection.CHILD_BIRTH, FormSection.CHILD_SCHOOL,
                FormSection.CHILD_HEALTH, FormSection.CHILD_NOTE);
        assertStands(Spell.FIELDS, FormSection.SPELL);
        assertStands(Support.FIELDS, FormSection.SUPPORT);
        assertStands(Movement.FIELDS, FormSection.DEATH);
    }

    private static void assertStands(FieldTable<?> table, FormSection... sections) {
        List<String> keys = table.fields().stream().map(Field::key)
                .filter(key -> !NOT_TYPED.contains(key) && !TICKS.contains(key)).toList();

        assertThat(Stream.of(sections).flatMap(FormSection::fields)).containsExactlyInAnyOrderElementsOf(keys);
    }
}
