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
 * @param group fields of one group are merged as one value (a poverty class and its dates, weight and height)
 * @param list  name of the catalog's list its codes are of, "" for no codes and for those of an enum
 * @param text  the field's canonical text of a record, "" when not known
 */
public record Field<R>(String key, Kind kind, MergeClass merge, String group, String list,
                       Function<R, String> text) {
    /** Most characters (UTF-16) of one field: a page of notes. */
    public static final int TEXT_MAX = 2_000;

    static <R> Field<R> field(String key, Kind kind, MergeClass merge, Function<R, String> text) {
        return new Field<>(key, kind, merge, key, "", text);
    }

    /** The same field, with codes of this list. */
    Field<R> of(String codes) {
        return new Field<>(key, kind, merge, group, codes, text);
    }

    /** The same field in a group that is called after its first. */
    Field<R> in(String first) {
        return new Field<>(key, kind, merge, first, list, text);
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
