package vn.sotreem.core.change;

import java.util.UUID;
import vn.sotreem.core.domain.Entity;

/**
 * One record changed by one save, as it is queued and sent.
 *
 * @param id          identity, made without coordination
 * @param group       number of the first change of the same save: changes of one group are applied together or not at
 *                    all
 * @param baseVersion the portal's version of the record when the change was made, 0 when the portal did not know it
 * @param delta       the changed fields, as they were and as they are
 * @param schema      version of the fields the change was written under
 * @param hlc         when, for display and for ties between descriptive fields
 * @param actor       name of the person who made it
 */
public record Change(ChangeId id, long group, Entity entity, UUID record, Op op, long baseVersion, Delta delta,
                     int schema, Hlc hlc, String actor) {
    /** The version of the fields this program writes. */
    public static final int SCHEMA = 2;

    /** The save it belongs to, by the identity of the first change of it. */
    public ChangeId save() {
        return new ChangeId(id.session(), group);
    }

    /** The same change, told by another operation and another difference. */
    public Change as(Op op, Delta delta) {
        return new Change(id, group, entity, record, op, baseVersion, delta, schema, hlc, actor);
    }
}
