package vn.sotreem.core.register;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.Answer;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Sex;

/**
 * What a column of the list is ordered by: names of people as lists in communes are, dates by time, numbers by their
 * size, codes as their list has them.
 *
 * @param text SQL of what stands in the column, of child {@code c}, household {@code h} and hamlet {@code t}
 * @param key  of that text, so that plain comparison orders; "" for nothing
 */
record ColumnKey(String text, UnaryOperator<String> key) {
    private static final List<String> MEASURES = List.of("weight", "height");
    private static final int WHOLE_WIDTH = 9;

    /** Of the columns that are no single field, and of all fields: "child.weight", "household.phone". */
    static Optional<ColumnKey> of(String column) {
        return switch (column) {
            case "number" -> ofField(Entity.HOUSEHOLD, "number");
            case "birth", "sex" -> ofField(Entity.CHILD, column);
            case "parents" -> Optional.of(new ColumnKey("coalesce(nullif(h.father, ''), nullif(h.mother, ''), h.carer)",
                    ColumnKey::person));
            case "school" -> Optional.of(new ColumnKey("trim(c.schoolClass || ' ' || c.school)", ColumnKey::words));
            case "hamlet" -> Optional.of(new ColumnKey("t.name", ColumnKey::words));
            default -> Stream.of(Entity.CHILD, Entity.HOUSEHOLD)
                    .filter(entity -> column.startsWith(entity.code() + ".")).findFirst()
                    .flatMap(entity -> ofField(entity, column.substring(entity.code().length() + 1)));
        };
    }

    private static Optional<ColumnKey> ofField(Entity entity, String key) {
        FieldTable<?> fields = entity == Entity.CHILD ? Child.FIELDS : Household.FIELDS;
        String text = (entity == Entity.CHILD ? "c." : "h.") + key;
        return fields.fields().stream().filter(field -> field.key().equals(key)).findFirst()
                .map(field -> new ColumnKey(text, key(field)));
    }

    private static UnaryOperator<String> key(Field<?> field) {
        return switch (field.kind()) {
            case NAME -> ColumnKey::person;
            case TEXT -> MEASURES.contains(field.key()) ? ColumnKey::measure : ColumnKey::words;
            case DATE, REFERENCE, ALIAS -> text -> text;
            case ANSWER -> codes(Stream.of(Answer.values()).map(Answer::code).toList());
            case CODE, CODES -> Catalog.bundled().list(field.list()).map(ColumnKey::codes)
                    .orElseGet(() -> codes(Stream.of(Sex.values()).map(Sex::code).toList()));
        };
    }

    /** The key of codes of a list, by which they stand as the list has them. */
    static UnaryOperator<String> codes(CodeList list) {
        return codes(list.entries().stream().map(Entry::code).toList());
    }

    /** A character for each code, by its place; a code that is not known stands after all others. */
    private static UnaryOperator<String> codes(List<String> order) {
        Map<String, Integer> places = new HashMap<>();
        order.forEach(code -> places.putIfAbsent(code, places.size() + 1));
        return text -> CodeSet.parse(text).codes().stream().map(code -> places.getOrDefault(code, order.size() + 1))
                .sorted().map(place -> String.valueOf((char) place.intValue())).collect(Collectors.joining());
    }

    private static String person(String name) {
        return name.isEmpty() ? "" : latin(VietnameseOrder.person(name));
    }

    private static String words(String text) {
        return text.isEmpty() ? "" : latin(VietnameseOrder.place(VietnameseOrder.number(text)));
    }

    /** "9,5" stands before "10" and after "9,45". */
    private static String measure(String number) {
        int whole = number.split("[.,]", 2)[0].length();
        return number.isEmpty() ? "" : "0".repeat(Math.max(0, WHOLE_WIDTH - whole)) + number;
    }

    /** Bytes as a text that compares as they do and takes no more room. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
