package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Trợ giúp: what a child received, from whom and when. A support of which no date was written is a tick of the
 * {@link Child}; {@link Groups} knows both.
 *
 * @param child    id of the {@link Child}
 * @param kind     code of the catalog's supports, the five kinds of Mẫu 03
 * @param provider who gave it, as written
 * @param since    first day; the day itself of what was given once
 * @param until    last day, the same as {@code since} of what was given once; unknown while it goes on
 * @param amount   in đồng, digits only; of what is paid each month, of one month
 * @param goods    what was given that is no money, as written
 */
public record Support(UUID id, UUID child, String kind, String provider, PartialDate since, PartialDate until,
                      String amount, String goods, String note, RecordState state) implements Item {
    public static final FieldTable<Support> FIELDS = new FieldTable<>(Entity.SUPPORT, Support::read, List.of(
            field("child", Kind.REFERENCE, MergeClass.DESCRIPTIVE, support -> support.child.toString()),
            field("kind", Kind.CODE, MergeClass.DESCRIPTIVE, Support::kind).of("supports"),
            field("provider", Kind.TEXT, MergeClass.DESCRIPTIVE, Support::provider),
            field("since", Kind.DATE, MergeClass.DESCRIPTIVE, support -> support.since.iso()),
            field("until", Kind.DATE, MergeClass.DESCRIPTIVE, support -> support.until.iso()),
            field("amount", Kind.TEXT, MergeClass.DESCRIPTIVE, Support::amount),
            field("goods", Kind.TEXT, MergeClass.DESCRIPTIVE, Support::goods),
            field("note", Kind.TEXT, MergeClass.DESCRIPTIVE, Support::note),
            field("state", Kind.CODE, MergeClass.LIFECYCLE, support -> support.state.code())));

    /**
     * A new support without dates. The first of a kind is the same record on every laptop, as with {@link Spell#of}.
     *
     * @param known the child's supports, those in the bin too
     * @param ids   where new ids come from
     */
    public static Support of(Child child, String kind, Collection<Support> known, Supplier<UUID> ids) {
        UUID first = RecordIds.dated(child.id(), GroupList.SUPPORTS, kind);
        boolean isFirst = known.stream().noneMatch(support -> support.id.equals(first));
        return read(isFirst ? first : ids.get(),
                Values.EMPTY.with("child", child.id().toString()).with("kind", kind));
    }

    private static Support read(UUID id, Values values) {
        return new Support(id, UUID.fromString(values.get("child")), values.get("kind"), values.get("provider"),
                PartialDate.of(values, "since"), PartialDate.of(values, "until"), values.get("amount"),
                values.get("goods"), values.get("note"), RecordState.of(values.get("state")));
    }

    public Period period() {
        return new Period(since, until);
    }

    /** This support with one field changed, by its key and canonical text. */
    public Support with(String key, String text) {
        return FIELDS.read(id, FIELDS.values(this).with(key, text));
    }

    @Override
    public Entity entity() {
        return Entity.SUPPORT;
    }

    @Override
    public Values values() {
        return FIELDS.values(this);
    }
}
