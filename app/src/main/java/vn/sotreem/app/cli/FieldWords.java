package vn.sotreem.app.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.PartialDate;

/** The content of a field as a person reads it: names in the place of codes, dates as they are written. */
final class FieldWords {
    private final Texts words;
    private final Catalog catalog = Catalog.bundled();

    FieldWords(Texts texts) {
        this.words = Texts.of(texts.locale());
    }

    /** The words of a field's canonical text, which is not empty. */
    String of(Entity entity, String key, String text) {
        return FieldTable.of(entity).field(key).map(field -> of(field, text)).orElse(text);
    }

    private String of(Field<?> field, String text) {
        return switch (field.kind()) {
            case TEXT, NAME, REFERENCE, ALIAS -> text;
            case DATE -> PartialDate.parseIso(text).map(PartialDate::display).orElse(text);
            case ANSWER -> words.get("value.answer." + text);
            case CODES -> named(catalog.list(field.list()).orElseThrow(), text);
            case CODE -> code(field, text);
        };
    }

    private String code(Field<?> field, String text) {
        return switch (field.key()) {
            case "sex", "state" -> words.get("value." + field.key() + "." + text);
            case "list" -> words.find("field.child." + text).orElse(text);
            case "code" -> Stream.of(GroupList.values()).map(list -> catalog.list(list.code()).orElseThrow())
                    .filter(list -> list.find(text).isPresent()).findFirst().map(list -> named(list, text))
                    .orElse(text);
            default -> named(catalog.list(field.list()).orElseThrow(), text);
        };
    }

    private String named(CodeList list, String text) {
        return CodeSet.parse(text).codes().stream()
                .map(code -> list.find(code).map(this::label).orElse(code)).collect(Collectors.joining("; "));
    }

    private String label(Entry entry) {
        return entry.shortLabel(words.locale());
    }
}
