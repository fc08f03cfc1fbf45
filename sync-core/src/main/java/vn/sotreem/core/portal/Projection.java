package vn.sotreem.core.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.sotreem.core.change.Secrecy;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Values;

/**
 * What collaborators' laptops are told of a record, as it was and as it becomes by a change. It follows from the record
 * and from what was told of it before, and from nothing else.
 *
 * <p>Neither what is told nor that, when or by whom something was changed may say what is kept from them. So they have
 * versions, stamps and places in the feed of their own: a change that is nothing to them they never hear of. A spell
 * that they were told of, and that is of a restricted group now, looks as if it had been put into the bin.
 *
 * @param before as it was, empty when it was not there or nothing was told of it
 * @param after  as it is, empty when nothing is told of it; of the version and place of {@code before}
 */
record Projection(Optional<PortalRecord> before, Optional<PortalRecord> after) {
    private static final String STATE = "state";

    /**
     * @param secrecy what is kept from them
     * @param told    of the record before
     * @param isNamedForHidden whether the id of the record says what is kept from those who were never told of it
     */
    static Projection of(Secrecy secrecy, PortalRecord record, Optional<PortalRecord> told,
                         Predicate<PortalRecord> isNamedForHidden) {
        Optional<Values> content = secrecy.told(record.entity(), record.content());
        if (content.isPresent() && (told.isPresent() || !isNamedForHidden.test(record))) {
            Map<String, Stamp> stamps = stamps(secrecy.fields(record.entity()), record, content.get(), told);
            return new Projection(told, Optional.of(as(told, record, content.get(), stamps)));
        }
        return new Projection(told, told.map(seen -> gone(secrecy, seen, record)));
    }

    /** Whether something of the record is kept from collaborators. */
    boolean isOther(PortalRecord record) {
        return after.filter(told -> told.content().equals(record.content())).isEmpty();
    }

    /** Whether there is anything to tell: another content, or somebody who said so. */
    boolean isNews() {
        return after.isPresent() && before.filter(seen -> seen.content().equals(after.get().content())
                && seen.stamps().equals(after.get().stamps())).isEmpty();
    }

    /** The same told at this place in the order of changes, as one version more. */
    Projection toldAt(long position) {
        return new Projection(before, after.map(told -> at(told, told.version() + 1, position)));
    }

    /** What is told of a record that stood there before anything was kept from anybody. */
    Optional<PortalRecord> asOf(PortalRecord record) {
        return after.map(told -> at(told, record.version(), record.position()));
    }

    private static PortalRecord at(PortalRecord told, long version, long position) {
        return new PortalRecord(told.id(), told.entity(), told.commune(), version, position, told.content(),
                told.stamps());
    }

    private static PortalRecord as(Optional<PortalRecord> told, PortalRecord record, Values content,
                                   Map<String, Stamp> stamps) {
        return new PortalRecord(record.id(), record.entity(), record.commune(),
                told.map(PortalRecord::version).orElse(0L), told.map(PortalRecord::position).orElse(0L), content,
                stamps);
    }

    /** A set of codes whose change cannot be seen was not changed by anybody. */
    private static Map<String, Stamp> stamps(Set<String> sets, PortalRecord record, Values content,
                                             Optional<PortalRecord> told) {
        Map<String, Stamp> stamps = new HashMap<>(record.stamps());
        for (String field : sets) {
            if (content.get(field).equals(told.map(seen -> seen.content().get(field)).orElse(""))) {
                stamps.remove(field);
                told.map(seen -> seen.stamps().get(field)).ifPresent(stamp -> stamps.put(field, stamp));
            }
        }
        return stamps;
    }

    /**
     * A record that was told of and may not be any more looks as if somebody had put it into the bin. It is of no group
     * then when the one it was told of is another's to know since.
     */
    private static PortalRecord gone(Secrecy secrecy, PortalRecord seen, PortalRecord record) {
        Values left = secrecy.hides(seen.entity(), seen.content()) ? seen.content().with("code", "") : seen.content();
        if (left.equals(seen.content()) && !Holdings.isActive(left)) {
            return seen;
        }
        Map<String, Stamp> stamps = new HashMap<>(seen.stamps());
        record.stamps().values().stream().max((one, other) -> one.hlc().compareTo(other.hlc()))
                .ifPresent(stamp -> stamps.put(STATE, stamp));
        return as(Optional.of(seen), record, left.with(STATE, RecordState.VOID.code()), stamps);
    }
}
