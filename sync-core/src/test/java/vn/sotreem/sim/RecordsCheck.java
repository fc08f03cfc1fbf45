package vn.sotreem.sim;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.MergeClass;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.portal.PortalRecord;

/**
 * What a batch may make of the portal's records. It follows from the changes and from what was told of each, without
 * knowing how the portal came to tell it.
 *
 * @param again  indexes of changes that the portal had before
 * @param before the records before the batch, by id
 * @param after  and after it
 */
record RecordsCheck(Taken batch, Set<Integer> again, Map<UUID, PortalRecord> before, Map<UUID, PortalRecord> after) {
    private static final String MERGED_INTO = "mergedInto";

    void check() {
        Set<UUID> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.forEach(this::check);
    }

    private void check(UUID record) {
        int[] applied = IntStream.range(0, batch.changes().size())
                .filter(index -> batch.changes().get(index).record().equals(record) && !batch.isRefused(index)
                        && !again.contains(index)).toArray();
        Optional<PortalRecord> was = Optional.ofNullable(before.get(record));
        Optional<PortalRecord> is = Optional.ofNullable(after.get(record));
        Set<UUID> same = same(record);
        if (applied.length == 0 && (same.isEmpty() || was.equals(is))) {
            Finding.unless(was.equals(is), "I2", "%s changed without a change", record);
            return;
        }
        Finding.unless(is.isPresent(), "I1", "%s is gone or was never kept", record);
        long version = was.map(PortalRecord::version).orElse(0L) + applied.length;
        Finding.unless(is.get().version() >= version && is.get().version() <= version + same.size(), "I2",
                "%d changes of %s made version %d", applied.length, record, is.get().version());
        Values content = was.map(PortalRecord::content).orElse(Values.EMPTY);
        for (String field : fields(content, is.get().content(), applied)) {
            check(is.get(), field, content.get(field), applied);
        }
    }

    /** Those that were made one with this record, or two again: what is kept from who does it comes or goes along. */
    private Set<UUID> same(UUID record) {
        return IntStream.range(0, batch.changes().size()).filter(index -> !batch.isRefused(index))
                .mapToObj(batch.changes()::get).filter(change -> change.entity() == Entity.CHILD
                        && Stream.of(change.delta().before(), change.delta().after())
                                .anyMatch(side -> side.get(MERGED_INTO).equals(record.toString())))
                .map(Change::record).collect(Collectors.toSet());
    }

    private Set<String> fields(Values was, Values is, int[] applied) {
        Set<String> fields = new TreeSet<>(was.keys());
        fields.addAll(is.keys());
        IntStream.of(applied).forEach(index -> fields.addAll(batch.changes().get(index).delta().keys()));
        return fields;
    }

    private void check(PortalRecord is, String field, String was, int[] applied) {
        if (field.equals(Groups.TICKS)) {
            checkSet(is, was, applied);
            return;
        }
        Set<String> wanted = new HashSet<>(Set.of(was));
        String legal = was;
        for (int index : applied) {
            Change change = batch.changes().get(index);
            String after = change.delta().after().get(field);
            if (!change.delta().before().get(field).equals(after)) {
                wanted.add(after);
                if (!batch.isConflict(index, field)) {
                    boolean seen = legal.equals(change.delta().before().get(field)) || legal.equals(after);
                    Finding.unless(!isLegal(is.entity(), field) || seen, "I8",
                            "%s of %s was overwritten by somebody who had not seen it", field, is.id());
                    legal = after;
                }
            }
        }
        String now = is.content().get(field);
        Finding.unless(isLegal(is.entity(), field) ? now.equals(legal) : wanted.contains(now), "I8",
                "%s of %s is '%s', which nobody made it", field, is.id(), now);
    }

    /** Whoever changed a set changed what they saw of it; the codes that they were not told of are all there still. */
    private void checkSet(PortalRecord is, String was, int[] applied) {
        String codes = was;
        for (int index : applied) {
            Delta delta = batch.changes().get(index).delta();
            if (!batch.isConflict(index, Groups.TICKS)) {
                codes = Groups.merged(codes, delta.before().get(Groups.TICKS), delta.after().get(Groups.TICKS));
            }
        }
        Set<String> held = Groups.codes(is.content().get(Groups.TICKS));
        Set<String> made = Groups.codes(codes);
        Set<String> along = same(is.id()).stream().flatMap(goes -> Groups.codes(
                after.get(goes).content().get(Groups.TICKS)).stream()).collect(Collectors.toSet());
        boolean isMade = Stream.of(held, made).flatMap(Set::stream)
                .allMatch(code -> held.contains(code) == made.contains(code) || along.contains(code));
        Finding.unless(isMade, "I8", "the groups of %s are %s and not %s", is.id(), held, made);
    }

    private static boolean isLegal(Entity entity, String field) {
        return FieldTable.of(entity).field(field).filter(known -> known.merge() == MergeClass.LEGAL).isPresent();
    }
}
