package vn.sotreem.core.domain;

import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Folding;

/**
 * One field of a record.
 *
 * @param key   name on the wire, in the database column and in JSON; never changes once shipped
 * @param kind  what its text is
 * @param merge how two people's changes come together
 * @param group fields of one group are merged as one value (birth date and its precision, a name and its parts)
 * @param text  the field's canonical text of a record, "" when not known
 */
public record Field<R>(String key, Kind kind, MergeClass merge, String group, Function<R, String> text) {
    /** Most characters (UTF-16) of one field: a page of notes. */
    public static final int TEXT_MAX = 2_000;

    static <R> Field<R> field(String key, Kind kind, MergeClass merge, Function<R, String> text) {
        return new Field<>(key, kind, merge, key, text);
    }

    /**
     * The text as it is kept: composed (NFC), without invisible characters and stray spaces. Only a plain text keeps
     * its line breaks.
     */
    public String tidy(String typed) {
        return kind == Kind.TEXT
                ? typed.lines().map(Folding::nfc).collect(Collectors.joining("\n")).strip() : Folding.nfc(typed);
    }

    /** The key under which the field's label stands in the message bundles. */
    public String labelKey(Entity entity) {
        return "field." + entity.code() + "." + key;
    }
}
