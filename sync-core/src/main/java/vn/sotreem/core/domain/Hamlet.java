package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Thôn, bản, ấp, tổ dân phố… (NĐ 185/2026): what a collaborator looks after. The id outlives its names, and the hamlet
 * itself: one that was merged lies in the bin and says into which.
 *
 * @param id          see {@link RecordIds#hamlet}
 * @param name        as printed, with its kind: "Thôn Nà Lìa"
 * @param formerly    the names it had, see {@link #formerNames}
 * @param since       first day of a hamlet that came out of another one
 * @param splitFrom   the hamlet it came out of
 * @param decision    number and date of the decision that made it, as written
 * @param endedOn     first day on which it was no more
 * @param partOf  the hamlet its households belong to since
 * @param endDecision number and date of the decision that ended it, as written
 * @param handedTo    code of the commune it was handed over to, "" when it is of the one that tells of it
 * @param state       whether it still exists
 */
public record Hamlet(UUID id, String name, String formerly, PartialDate since, Optional<UUID> splitFrom,
                     String decision, PartialDate endedOn, Optional<UUID> partOf, String endDecision,
                     String handedTo, RecordState state) implements Item {
    /** Key of {@link #handedTo}. */
    public static final String HANDED_TO = "handedTo";

    public static final FieldTable<Hamlet> FIELDS = new FieldTable<>(Entity.HAMLET, Hamlet::read, List.of(
            field("name", Kind.TEXT, MergeClass.DESCRIPTIVE, Hamlet::name),
            field("formerly", Kind.TEXT, MergeClass.DESCRIPTIVE, Hamlet::formerly).in("name"),
            field("since", Kind.DATE, MergeClass.DESCRIPTIVE, hamlet -> hamlet.since.iso()),
            field("splitFrom", Kind.ALIAS, MergeClass.DESCRIPTIVE, (Hamlet hamlet) ->
                    text(hamlet.splitFrom)).in("since"),
            field("decision", Kind.TEXT, MergeClass.DESCRIPTIVE, Hamlet::decision).in("since"),
            field("endedOn", Kind.DATE, MergeClass.DESCRIPTIVE, hamlet -> hamlet.endedOn.iso()),
            field("partOf", Kind.ALIAS, MergeClass.DESCRIPTIVE, (Hamlet hamlet) ->
                    text(hamlet.partOf)).in("endedOn"),
            field("endDecision", Kind.TEXT, MergeClass.DESCRIPTIVE, Hamlet::endDecision).in("endedOn"),
            field(HANDED_TO, Kind.TEXT, MergeClass.LEGAL, Hamlet::handedTo),
            field("state", Kind.CODE, MergeClass.LIFECYCLE, hamlet -> hamlet.state.code())));

    public static Hamlet named(UUID id, String name) {
        return read(id, Values.EMPTY.with("name", name));
    }

    private static Hamlet read(UUID id, Values values) {
        return new Hamlet(id, values.get("name"), values.get("formerly"), PartialDate.of(values, "since"),
                RecordIds.parse(values.get("splitFrom")), values.get("decision"), PartialDate.of(values, "endedOn"),
                RecordIds.parse(values.get("partOf")), values.get("endDecision"), values.get(HANDED_TO),
                RecordState.of(values.get("state")));
    }

    private static String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse("");
    }

    private Hamlet with(String key, String text) {
        return FIELDS.read(id, FIELDS.values(this).with(key, text));
    }

    /** The names it had, in the order in which they were written down. */
    public List<FormerName> formerNames() {
        return FormerName.parse(formerly);
    }

    /** The name it had on a day: the one that was given up first after it, else the one it has. */
    public String nameOn(LocalDate day) {
        return formerNames().stream().filter(former -> former.until().isAfter(day))
                .min(Comparator.comparing(FormerName::until)).map(FormerName::name).orElse(name);
    }

    /** This hamlet under another name from a day on. */
    public Hamlet renamed(String newName, LocalDate from, String by) {
        String line = new FormerName(from, name, by).line();
        return with("formerly", formerly.isEmpty() ? line : formerly + "\n" + line).with("name", newName);
    }

    /** This hamlet, which came out of another one on a day. */
    public Hamlet splitFrom(UUID other, LocalDate from, String by) {
        return with("since", from.toString()).with("splitFrom", other.toString()).with("decision", by);
    }

    /** This hamlet, which is part of another one from a day on. */
    public Hamlet partOf(UUID other, LocalDate from, String by) {
        return with("endedOn", from.toString()).with("partOf", other.toString()).with("endDecision", by)
                .with("state", RecordState.VOID.code());
    }

    /** This hamlet, of which the portal is asked to make one of another commune; "" to have it back. */
    public Hamlet handedTo(String commune) {
        return with(HANDED_TO, commune);
    }

    @Override
    public Entity entity() {
        return Entity.HAMLET;
    }

    @Override
    public Values values() {
        return FIELDS.values(this);
    }
}
