package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;

/** A record and its values are two forms of one thing. */
class FieldTableTest {
    private static final UUID HOUSEHOLD = new UUID(1, 2);

    @Property
    void aRecordOfAnyKindIsReadBackFromItsValues(@ForAll Entity entity, @ForAll("texts") List<String> texts,
                                                 @ForAll @IntRange(max = 100) int choice) {
        Values values = values(FieldTable.of(entity), texts, choice);
        Item item = FieldTable.of(entity).read(new UUID(3, 4), values);

        assertThat(item.values()).isEqualTo(values);
        assertThat(item.entity()).isEqualTo(entity);
        assertThat(FieldTable.of(entity).read(item.id(), item.values())).isEqualTo(item);
    }

    @Provide
    static Arbitrary<List<String>> texts() {
        return Arbitraries.strings().withChars("aăâđêôơưẤỹ -'\"\\").ofMaxLength(20).list().ofSize(5);
    }

    private static Values values(FieldTable<?> table, List<String> texts, int choice) {
        Map<String, String> values = new HashMap<>();
        int place = choice;
        for (Field<?> field : table.fields()) {
            place++;
            List<String> possible = possible(field, texts);
            values.put(field.key(), possible.get(place % possible.size()));
        }
        return Values.of(values);
    }

    private static List<String> possible(Field<?> field, List<String> texts) {
        return switch (field.kind()) {
            case TEXT, NAME -> field.key().equals("personalId") ? List.of("", "038215123456") : texts;
            case DATE -> List.of("", "2015", "2015-09", "2015-09-05");
            case ANSWER -> List.of("yes", "no", "");
            case CODES -> List.of("", "1", "3 4.2 13.1 R1");
            case CODE -> switch (field.key()) {
                case "sex" -> List.of("male", "female", "");
                case "state" -> List.of("", "void");
                default -> List.of("01", "4.2");
            };
            case REFERENCE -> List.of(HOUSEHOLD.toString());
            case ALIAS -> List.of("", HOUSEHOLD.toString());
        };
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void everyListOfCodesIsInTheCatalogAndEveryFieldHasItsWords(Entity entity) {
        for (Field<?> field : FieldTable.of(entity).fields()) {
            assertThat(field.list().isEmpty() || Catalog.bundled().list(field.list()).isPresent()).isTrue();
            assertThat(field.kind() != Kind.CODES || !field.list().isEmpty()).isTrue();
            assertThat(Texts.of(Locale.ENGLISH).get(field.labelKey(entity))).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void aRecordRefersOnlyToKindsBeforeItsOwn(Entity entity) {
        assertThat(FieldTable.of(entity).fields()).filteredOn(field -> field.kind() == Kind.REFERENCE)
                .allMatch(field -> Entity.of(field.key()).orElseThrow().compareTo(entity) < 0);
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
        Values newer = Child.empty(new UUID(3, 4), HOUSEHOLD).values().with(Map.of("rides", "yes", "name", "An"));
        assertThat(Child.FIELDS.read(new UUID(3, 4), newer).name()).isEqualTo("An");
    }

    @Test
    void codesStandInNumericOrderOnceEach() {
        assertThat(CodeSet.parse("13.1, 4.2;4.2  10.3 R1").text()).isEqualTo("4.2 10.3 13.1 R1");
        assertThat(CodeSet.of("3.10", "3.2", "3")).isEqualTo(CodeSet.parse("3 3.2 3.10"));
        assertThat(CodeSet.parse(" ")).isEqualTo(CodeSet.NONE);
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void theProtocolNamesEveryField(Entity entity) throws Exception {
        String line = Files.readAllLines(Path.of("..", "docs", "protocol.md")).stream()
                .filter(row -> row.startsWith("| `" + entity.code() + "` | `")).findFirst().orElseThrow();

        assertThat(FieldTable.of(entity).fields()).allMatch(field -> line.contains("`" + field.key() + "`"));
    }
}
