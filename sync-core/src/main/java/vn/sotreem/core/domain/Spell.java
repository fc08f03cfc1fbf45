package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One time that a child stood, or stands, in a group: since when, until when, on what ground and who says so. A group
 * without dates is a tick of the {@link Child}; {@link Groups} knows both.
 *
 * @param child  id of the {@link Child}
 * @param list   code of the {@link GroupList}: circumstances, risks or others
 * @param code   of that list
 * @param since  first day
 * @param until  last day; unknown while it goes on
 * @param ground decision, certificate or other paper, as written
 * @param source who says so, as written
 */
public record Spell(UUID id, UUID child, String list, String code, PartialDate since, PartialDate until,
                    String ground, String source, String note, RecordState state) implements Item {
    public static final FieldTable<Spell> FIELDS = new FieldTable<>(Entity.SPELL, Spell::read, List.of(
            field("child", Kind.REFERENCE, MergeClass.DESCRIPTIVE, spell -> spell.child.toString()),
            field("list", Kind.CODE, MergeClass.DESCRIPTIVE, Spell::list),
            field("code", Kind.CODE, MergeClass.DESCRIPTIVE, Spell::code),
            field("since", Kind.DATE, MergeClass.DESCRIPTIVE, spell -> spell.since.iso()),
            field("until", Kind.DATE, MergeClass.DESCRIPTIVE, spell -> spell.until.iso()),
            field("ground", Kind.TEXT, MergeClass.DESCRIPTIVE, Spell::ground),
            field("source", Kind.TEXT, MergeClass.DESCRIPTIVE, Spell::source),
            field("note", Kind.TEXT, MergeClass.DESCRIPTIVE, Spell::note),
            field("state", Kind.CODE, MergeClass.LIFECYCLE, spell -> spell.state.code())));

    /**
     * A new spell without dates. The first of a group is the same record on every laptop, so that a tick that two
     * people give a date becomes one spell; a later one has an id of its own.
     *
     * @param known the child's spells, those in the bin too
     * @param ids   where new ids come from
     */
    public static Spell of(Child child, GroupList list, String code, Collection<Spell> known, Supplier<UUID> ids) {
        UUID first = RecordIds.dated(child.id(), list, code);
        boolean isFirst = known.stream().noneMatch(spell -> spell.id.equals(first));
        return read(isFirst ? first : ids.get(), Values.EMPTY.with("child", child.id().toString())
                .with("list", list.code()).with("code", code));
    }

    private static Spell read(UUID id, Values values) {
        return new Spell(id, UUID.fromString(values.get("child")), values.get("list"), values.get("code"),
                PartialDate.of(values, "since"), PartialDate.of(values, "until"), values.get("ground"),
                values.get("source"), values.get("note"), RecordState.of(values.get("state")));
    }

    public Period period() {
        return new Period(since, until);
    }

    /** This spell with one field changed, by its key and canonical text. */
    public Spell with(String key, String text) {
        return FIELDS.read(id, FIELDS.values(this).with(key, text));
    }

    @Override
    public Entity entity() {
        return Entity.SPELL;
    }

    @Override
    public Values values() {
        return FIELDS.values(this);
    }
}
