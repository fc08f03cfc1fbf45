package vn.sotreem.core.domain;

import java.util.function.Function;

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

    static <R> Field<R> field(String key, Kind kind, MergeClass merge, Function<R, String> text) {
        return new Field<>(key, kind, merge, key, text);
    }

    /** The key under which the field's label stands in the message bundles. */
    public String labelKey(Entity entity) {
        return "field." + entity.code() + "." + key;
    }
}
