package vn.sotreem.app.cli;

import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.PartialDate;

/** The content of a field as a person reads it: names in the place of codes, dates as they are written. */
final class FieldWords {
    private final Texts words;
    private final Catalog catalog = Catalog.bundled();

    FieldWords(Texts texts) {
        this.words = Texts.of(texts.locale());
    }

    /** The words of a field's canonical text, which is not empty. */
    String of(String key, String text) {
        return switch (key) {
            case "birth" -> PartialDate.parseIso(text).map(PartialDate::display).orElse(text);
            case "sex" -> words.get("value.sex." + text);
            case "birthRegistered" -> words.get("value.answer." + text);
            case "state" -> words.get("value.state." + text);
            case "ethnicity" -> named(catalog.ethnicGroups(), text);
            case "poverty" -> named(catalog.poverty(), text);
            case "circumstances" -> named(catalog.circumstances(), text);
            case "risks" -> named(catalog.risks(), text);
            case "others" -> named(catalog.others(), text);
            case "supports" -> named(catalog.supports(), text);
            default -> text;
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
