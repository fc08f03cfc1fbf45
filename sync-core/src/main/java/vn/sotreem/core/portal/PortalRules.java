package vn.sotreem.core.portal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Merge;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.Values;

/**
 * What the portal asks of a record before it takes a change of it. It asks as little as it can: what a laptop's own
 * rules only warn of is for people to mend, and a register that is refused helps no child.
 *
 * @param commune whose record it is
 * @param today   no birth lies after it
 */
record PortalRules(Holdings holdings, String commune, LocalDate today) {
    static final String MERGED_INTO = "mergedInto";

    /** The first thing that is wrong with this content, in the order of the form. */
    Optional<Verdict> check(UUID id, Entity entity, Values content) {
        return tooLong(entity, content).or(() -> switch (entity) {
            case HAMLET -> present(content, "name", Reason.NAME_MISSING);
            case HOUSEHOLD -> refers(content, "hamlet", Entity.HAMLET, Reason.HAMLET_UNKNOWN);
            case ADULT -> refers(content, "household", Entity.HOUSEHOLD, Reason.HOUSEHOLD_UNKNOWN);
            case CHILD -> refers(content, "household", Entity.HOUSEHOLD, Reason.HOUSEHOLD_UNKNOWN)
                    .or(() -> Holdings.isActive(content) ? child(id, content) : Optional.empty());
            case SPELL, SUPPORT, MOVEMENT -> refers(content, "child", Entity.CHILD, Reason.CHILD_UNKNOWN);
        });
    }

    private static Optional<Verdict> tooLong(Entity entity, Values content) {
        return FieldTable.of(entity).fields().stream().map(Field::key)
                .filter(key -> content.get(key).length() > Field.TEXT_MAX).findFirst()
                .map(key -> Verdict.rejected(Reason.TEXT_TOO_LONG, key));
    }

    /** A child in the bin may lie there as it is. */
    private Optional<Verdict> child(UUID id, Values content) {
        return present(content, "name", Reason.NAME_MISSING)
                .or(() -> present(content, "birth", Reason.BIRTH_MISSING))
                .or(() -> birth(content.get("birth")))
                .or(() -> personalId(id, content.get("personalId")));
    }

    /**
     * A child is merged as it was seen, or not at all, and into one that comes before it, so that no chain comes back
     * to where it began.
     *
     * @param held   the record before the change
     * @param wanted what the change makes of its fields
     * @param merge  what would become of the record
     */
    Optional<Verdict> merging(UUID id, Values held, Values wanted, Merge merge) {
        String into = wanted.get(MERGED_INTO);
        if (into.isEmpty() || into.equals(held.get(MERGED_INTO))) {
            return Optional.empty();
        }
        if (into.compareTo(id.toString()) >= 0) {
            return Optional.of(Verdict.rejected(Reason.MERGED_BACKWARDS, MERGED_INTO));
        }
        if (!merge.values().get(MERGED_INTO).equals(into)) {
            return Optional.of(Verdict.rejected(Reason.MERGED_UNSEEN, MERGED_INTO));
        }
        return Optional.empty();
    }

    /**
     * Once its save is applied, a child that it has merged has somebody who stands for it.
     *
     * @param wanted what a change of the child made of its fields
     */
    Optional<Verdict> merged(Values wanted) {
        String into = wanted.get(MERGED_INTO);
        if (into.isEmpty()) {
            return Optional.empty();
        }
        if (id(into).flatMap(holdings::find).isEmpty()) {
            return Optional.of(Verdict.dependent(Reason.CHILD_UNKNOWN, MERGED_INTO));
        }
        return stands(into) ? Optional.empty() : Optional.of(Verdict.rejected(Reason.MERGED_INTO_BIN, MERGED_INTO));
    }

    /** Whether the record, or the one it was merged into, and so on, stands in a register. */
    private boolean stands(String id) {
        Values content = id(id).flatMap(holdings::find).map(PortalRecord::content).orElse(Values.EMPTY);
        String next = content.get(MERGED_INTO);
        return Holdings.isActive(content) || !next.isEmpty() && next.compareTo(id) < 0 && stands(next);
    }

    private static Optional<Verdict> present(Values content, String field, Reason reason) {
        return content.get(field).isBlank() ? Optional.of(Verdict.rejected(reason, field)) : Optional.empty();
    }

    private Optional<Verdict> birth(String text) {
        Optional<PartialDate> birth = PartialDate.parseIso(text);
        if (birth.isEmpty()) {
            return Optional.of(Verdict.rejected(Reason.BIRTH_MALFORMED, "birth"));
        }
        return birth.get().earliest().isAfter(today)
                ? Optional.of(Verdict.rejected(Reason.BIRTH_FUTURE, "birth")) : Optional.empty();
    }

    private Optional<Verdict> personalId(UUID id, String text) {
        boolean canonical = PersonalId.parse(text).filter(read -> read.digits().equals(text)).isPresent();
        if (!canonical) {
            return Optional.of(Verdict.rejected(Reason.PERSONAL_ID_MALFORMED, "personalId"));
        }
        return !text.isEmpty() && holdings.isTaken(text, id)
                ? Optional.of(Verdict.rejected(Reason.PERSONAL_ID_TAKEN, "personalId")) : Optional.empty();
    }

    /** The record named by a field is there, of this kind and of this commune, or was before it was handed over. */
    private Optional<Verdict> refers(Values content, String field, Entity kind, Reason unknown) {
        Optional<UUID> target = id(content.get(field));
        Optional<PortalRecord> record = target.flatMap(holdings::find).filter(found -> found.entity() == kind);
        if (record.isPresent()) {
            return holdings.isOrWasOf(record.get(), commune)
                    ? Optional.empty() : Optional.of(Verdict.rejected(Reason.OUT_OF_SCOPE, field));
        }
        return Optional.of(target.filter(holdings::wasRefused).isPresent()
                ? Verdict.dependent(Reason.REFERENCE_REFUSED, field) : Verdict.rejected(unknown, field));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
