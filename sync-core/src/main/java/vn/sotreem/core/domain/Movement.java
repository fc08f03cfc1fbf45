package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Biến động: what happened to a child's place in the register (sổ A0, part "theo dõi các thay đổi", TT 01/2022/TT-BYT;
 * deaths and drowning are counted in Mẫu 03 row IV.2).
 *
 * @param child      id of the {@link Child}
 * @param kind       code of the catalog's movements
 * @param happenedOn when
 * @param place      where from or where to, as written
 * @param cause      of a death: code of the catalog's causes
 */
public record Movement(UUID id, UUID child, String kind, PartialDate happenedOn, String place, String cause,
                       String note, RecordState state) implements Item {
    /** Codes of the catalog's movements by which a child comes to live in the commune, and no longer does. */
    public static final String MOVED_IN = "B2";
    public static final String MOVED_OUT = "B3";
    public static final String DIED = "B4";
    /** Code of the movement that says that a child turned 16. */
    public static final String SIXTEEN = "B5";

    public static final FieldTable<Movement> FIELDS = new FieldTable<>(Entity.MOVEMENT, Movement::read, List.of(
            field("child", Kind.REFERENCE, MergeClass.DESCRIPTIVE, movement -> movement.child.toString()),
            field("kind", Kind.CODE, MergeClass.DESCRIPTIVE, Movement::kind).of("movements"),
            field("happenedOn", Kind.DATE, MergeClass.DESCRIPTIVE, movement -> movement.happenedOn.iso()),
            field("place", Kind.TEXT, MergeClass.DESCRIPTIVE, Movement::place),
            field("cause", Kind.CODE, MergeClass.DESCRIPTIVE, Movement::cause).of("causes"),
            field("note", Kind.TEXT, MergeClass.DESCRIPTIVE, Movement::note),
            field("state", Kind.CODE, MergeClass.LIFECYCLE, movement -> movement.state.code())));

    public static Movement of(UUID id, Child child, String kind) {
        return read(id, Values.EMPTY.with("child", child.id().toString()).with("kind", kind));
    }

    private static Movement read(UUID id, Values values) {
        return new Movement(id, UUID.fromString(values.get("child")), values.get("kind"),
                PartialDate.of(values, "happenedOn"), values.get("place"), values.get("cause"), values.get("note"),
                RecordState.of(values.get("state")));
    }

    /**
     * Whether a child lives here no more: it died, or moved out after it last moved in.
     *
     * @param movements of one child, the bin left out
     */
    public static boolean isGone(List<Movement> movements, LocalDate today) {
        return movements.stream().anyMatch(movement -> movement.kind.equals(DIED)) || movements.stream()
                .filter(movement -> movement.kind.equals(MOVED_IN) || movement.kind.equals(MOVED_OUT))
                .filter(movement -> !movement.happenedOn.isKnown() || !movement.happenedOn.earliest().isAfter(today))
                .max(Comparator.comparing(Movement::happenedOn))
                .filter(last -> last.kind.equals(MOVED_OUT)).isPresent();
    }

    /** This movement with one field changed, by its key and canonical text. */
    public Movement with(String key, String text) {
        return FIELDS.read(id, FIELDS.values(this).with(key, text));
    }

    @Override
    public Entity entity() {
        return Entity.MOVEMENT;
    }

    @Override
    public Values values() {
        return FIELDS.values(this);
    }
}
