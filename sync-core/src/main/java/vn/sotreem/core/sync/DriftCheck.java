package vn.sotreem.core.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.Tally;
import vn.sotreem.core.register.Drift;

/**
 * Compares the register with the portal, hamlet by hamlet, and names the records that differ. Number and checksum of
 * each hamlet come first; only of a hamlet that differs are the records asked for, 24 bytes each.
 *
 * <p>It has no thread and does no I/O but the register's. Whoever drives it asks for {@link #next}, hands the query to
 * the portal, and comes back with {@link #take}, until there is no next; all of it on the register's thread.
 */
public final class DriftCheck {
    /** How often a query is put again because it was not of the portal's time. */
    private static final int ASKS_MAX = 2;

    /** Where a record differs. */
    public enum Where {
        /** Here and at the portal, with different contents. */
        CONTENT,
        /** The portal has it and it is not known here. */
        ONLY_THERE,
        /** It is known here as the portal's, and the portal does not have it. */
        ONLY_HERE
    }

    /** A record that differs; of what is not here the kind is not known. */
    public record Difference(UUID record, Optional<String> entity, Where where) {
    }

    /**
     * A hamlet as the two have it.
     *
     * @param hamlet {@link Tally#NO_HAMLET} for records of kinds this program does not know
     */
    public record Count(UUID hamlet, long here, long there, boolean agrees) {
    }

    /** What the comparison came to; differences in the order of hamlets. */
    public record Found(List<Count> hamlets, List<Difference> differences) {
        public Found {
            hamlets = List.copyOf(hamlets);
            differences = List.copyOf(differences);
        }
    }

    /** What became of an answer. */
    public enum Taken { KEPT, NOT_AN_ANSWER }

    private final Drift drift;
    private final List<RecordCopy> copies;
    private final Map<UUID, String> kinds = new HashMap<>();
    private final Deque<Query.Ask> asks = new ArrayDeque<>(List.of(new Query.Hamlets()));
    private final List<Count> hamlets = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private byte[] query = new byte[0];
    private int asked;

    /** @param drift of an enrolled register */
    public DriftCheck(Drift drift) {
        this.drift = drift;
        this.copies = drift.copies();
        copies.forEach(copy -> kinds.put(copy.id(), copy.entity()));
    }

    /** The query to put to the portal; empty when the comparison is done. */
    public Optional<byte[]> next() {
        Optional<byte[]> next = Optional.ofNullable(asks.peek()).flatMap(drift::query);
        next.ifPresent(sealed -> query = sealed);
        return next;
    }

    /** Takes the portal's answer to the query. */
    public Taken take(byte[] answer) {
        Optional<Tally> tally = drift.read(query, answer);
        asked++;
        if (tally.isEmpty() || tally.get().isLate() && asked >= ASKS_MAX) {
            return Taken.NOT_AN_ANSWER;
        }
        if (!tally.get().isLate()) {
            asked = 0;
            compare(asks.remove(), tally.get().lines());
        }
        return Taken.KEPT;
    }

    /** How many hamlets were looked through, and how many have to be. */
    public Progress progress() {
        return new Progress(hamlets.size() - asks.size(), hamlets.size());
    }

    /** Hamlets that are done, of all. */
    public record Progress(int done, int total) {
    }

    public Found found() {
        return new Found(hamlets, differences);
    }

    private void compare(Query.Ask ask, List<Tally.Line> there) {
        switch (ask) {
            case Query.Hamlets _ -> compareHamlets(there);
            case Query.Records(UUID hamlet) -> compareRecords(Tally.records(copies, hamlet), there);
            case Query.Feed _, Query.StickFeed _, Query.Relayed _, Query.Known _ ->
                    throw new IllegalStateException("not asked for here");
        }
    }

    private void compareHamlets(List<Tally.Line> there) {
        Map<UUID, Tally.Line> ours = byId(Tally.hamlets(copies));
        Map<UUID, Tally.Line> theirs = byId(there);
        for (UUID hamlet : ids(ours.values(), theirs.values())) {
            Optional<Tally.Line> one = Optional.ofNullable(ours.get(hamlet));
            Optional<Tally.Line> other = Optional.ofNullable(theirs.get(hamlet));
            boolean agrees = one.equals(other);
            hamlets.add(new Count(hamlet, one.map(Tally.Line::number).orElse(0L),
                    other.map(Tally.Line::number).orElse(0L), agrees));
            if (!agrees) {
                asks.add(new Query.Records(hamlet));
            }
        }
    }

    private void compareRecords(List<Tally.Line> here, List<Tally.Line> there) {
        Map<UUID, Tally.Line> ours = byId(here);
        Map<UUID, Tally.Line> theirs = byId(there);
        for (UUID record : ids(here, there)) {
            Tally.Line one = ours.get(record);
            Tally.Line other = theirs.get(record);
            if (one == null || other == null || one.sum() != other.sum()) {
                Where where = one == null ? Where.ONLY_THERE : other == null ? Where.ONLY_HERE : Where.CONTENT;
                differences.add(new Difference(record, Optional.ofNullable(kinds.get(record)), where));
            }
        }
    }

    private static Map<UUID, Tally.Line> byId(Collection<Tally.Line> lines) {
        Map<UUID, Tally.Line> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        return byId;
    }

    private static List<UUID> ids(Collection<Tally.Line> one, Collection<Tally.Line> other) {
        Set<UUID> ids = new HashSet<>();
        Stream.concat(one.stream(), other.stream()).forEach(line -> ids.add(line.id()));
        return ids.stream().sorted().toList();
    }
}
