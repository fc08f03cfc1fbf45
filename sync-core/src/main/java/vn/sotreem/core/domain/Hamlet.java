package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.util.List;
import java.util.UUID;

/**
 * Thôn, bản, ấp, tổ dân phố… (NĐ 185/2026): what a collaborator looks after. The id outlives its names.
 *
 * @param id    see {@link RecordIds#hamlet}
 * @param name  as printed, with its kind: "Thôn Nà Lìa"
 * @param state whether it still exists
 */
public record Hamlet(UUID id, String name, RecordState state) implements Item {
    public static final FieldTable<Hamlet> FIELDS = new FieldTable<>(Entity.HAMLET, Hamlet::read, List.of(
            field("name", Kind.TEXT, MergeClass.DESCRIPTIVE, Hamlet::name),
            field("state", Kind.CODE, MergeClass.LIFECYCLE, hamlet -> hamlet.state.code())));

    public static Hamlet named(UUID id, String name) {
        return new Hamlet(id, name, RecordState.ACTIVE);
    }

    private static Hamlet read(UUID id, Values values) {
        return new Hamlet(id, values.get("name"), RecordState.of(values.get("state")));
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
