package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A record and its values are two forms of one thing. */
class FieldTableTest {
    private static final UUID HOUSEHOLD = new UUID(1, 2);

    @Property
    void aChildIsReadBackFromItsValues(@ForAll("children") Child child) {
        assertThat(Child.FIELDS.read(child.id(), child.values())).isEqualTo(child);
    }

    @Provide
    static Arbitrary<Child> children() {
        Arbitrary<String> text = Arbitraries.strings().withChars("aăâđêôơưẤỹ -'\"\\").ofMaxLength(20);
        Arbitrary<PartialDate> birth = Arbitraries.of("", "2015", "2015-09", "2015-09-05")
                .map(iso -> PartialDate.parseIso(iso).orElseThrow());
        Arbitrary<CodeSet> codes = Arbitraries.of("1", "4.2", "13.1", "10.3").list().ofMaxSize(3).map(CodeSet::of);
        return Combinators.combine(text, birth, Arbitraries.of(Sex.class), Arbitraries.of(Answer.class),
                        Arbitraries.of("", "038215123456"), codes, codes, Arbitraries.of(RecordState.class))
                .as((name, born, sex, registered, id, some, others, state) -> new Child(new UUID(3, 4), HOUSEHOLD, name,
                        born, sex, "02", new PersonalId(id), registered, name, name, name, name, some, others, some,
                        others, name, state));
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void everyTableIsOfItsEntityAndNamesEachFieldOnce(Entity entity) {
        FieldTable<?> table = FieldTable.of(entity);
        assertThat(table.entity()).isEqualTo(entity);
        assertThat(table.fields()).extracting(Field::key).doesNotHaveDuplicates();
        assertThat(Entity.of(entity.code())).contains(entity);
    }

    @Test
    void fieldsOfANewerPortalArePassedOver() {
        Values newer = Child.empty(new UUID(3, 4), HOUSEHOLD).values().with(Map.of("swims", "yes", "name", "An"));
        assertThat(Child.FIELDS.read(new UUID(3, 4), newer).name()).isEqualTo("An");
    }

    @Test
    void codesStandInNumericOrderOnceEach() {
        assertThat(CodeSet.parse("13.1, 4.2;4.2  10.3 R1").text()).isEqualTo("4.2 10.3 13.1 R1");
        assertThat(CodeSet.of("3.10", "3.2", "3")).isEqualTo(CodeSet.parse("3 3.2 3.10"));
        assertThat(CodeSet.parse(" ")).isEqualTo(CodeSet.NONE);
    }
}
