package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Support;

/**
 * How the fields of a sheet are written and what can be chosen in them, as their tables say.
 *
 * @param hamlets  the hamlets of the register
 * @param locale   in which choices are named
 * @param thisYear the year of today, for years of two digits
 */
record Writings(Choices hamlets, Locale locale, int thisYear) {

    static Writings of(List<Hamlet> hamlets, Locale locale, int thisYear) {
        return new Writings(new Choices(hamlets.stream()
                .map(hamlet -> new Choice(hamlet.id().toString(), hamlet.name())).toList()), locale, thisYear);
    }

    <R extends Item> Map<String, Writing> of(FieldTable<R> table) {
        return table.fields().stream().collect(Collectors.toMap(Field::key, field -> of(table, field)));
    }

    /** What is offered in a field that is chosen by typing; none in any other. */
    Optional<Choices> choices(Field<?> field) {
        return switch (field.kind()) {
            case REFERENCE -> field.key().equals("hamlet") ? Optional.of(hamlets) : Optional.empty();
            case CODE -> Catalog.bundled().list(field.list()).map(this::choices);
            case TEXT, NAME, DATE, CODES, ANSWER, ALIAS -> Optional.empty();
        };
    }

    Choices choices(CodeList list) {
        return Choices.of(list.entries().stream(), locale);
    }

    private Writing of(FieldTable<?> table, Field<?> field) {
        return switch (field.kind()) {
            case DATE -> Writing.date(thisYear);
            case CODE -> choices(field).map(Writing::choice).orElse(Writing.CODE);
            case REFERENCE -> choices(field).map(Writing::hamlet).orElse(Writing.CODE);
            case NAME -> Writing.TEXT;
            case TEXT -> text(table, field.key());
            case CODES, ANSWER, ALIAS -> Writing.CODE;
        };
    }

    /** An adult may have nine digits of an old card, which is a plain text. */
    private static Writing text(FieldTable<?> table, String key) {
        if (table == Child.FIELDS) {
            return switch (key) {
                case "personalId" -> Writing.PERSONAL_ID;
                case "weight", "height" -> Writing.MEASURE;
                default -> Writing.TEXT;
            };
        }
        return table == Support.FIELDS && key.equals("amount") ? Writing.MONEY : Writing.TEXT;
    }
}
