package vn.sotreem.core.portal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.EncryptedDatabase;

/**
 * Hamlets that one commune hands over to another, with everything in them (docs/decisions/0047-split-communes.md). What
 * a laptop says of it is a request to the portal and no content: a record is of one commune at a time, and those of the
 * commune it left are told that its hamlet went, and nothing else of it. What they wrote before they knew is taken.
 */
final class HandingOver {
    private final EncryptedDatabase database;
    private final Holdings holdings;
    private final Successions successions;
    private final String commune;

    /** @param commune of the laptop that sends */
    HandingOver(EncryptedDatabase database, Holdings holdings, String commune) {
        this.database = database;
        this.holdings = holdings;
        this.successions = new Successions(database, holdings);
        this.commune = commune;
    }

    /** What a change asks for besides, as the portal keeps it. */
    static Delta rest(Change change) {
        return change.entity() == Entity.HAMLET && asks(change)
                ? change.delta().without(Set.of(Hamlet.HANDED_TO)) : change.delta();
    }

    private static boolean asks(Change change) {
        return change.delta().keys().contains(Hamlet.HANDED_TO);
    }

    /** Why a change that hands something over, or takes it along to another commune, is not taken. */
    Optional<Verdict> refused(Change change, Optional<PortalRecord> record, Audience sender) {
        if (change.entity() != Entity.HAMLET) {
            return record.flatMap(was -> crossing(was, change.delta()));
        }
        if (!change.delta().changing().keys().contains(Hamlet.HANDED_TO)) {
            return Optional.empty();
        }
        if (sender == Audience.COLLABORATOR) {
            return Optional.of(Verdict.rejected(Reason.OUT_OF_SCOPE, Hamlet.HANDED_TO));
        }
        String from = record.map(PortalRecord::commune).orElse(commune);
        String wanted = change.delta().after().get(Hamlet.HANDED_TO);
        Optional<Reason> why = wanted.isEmpty() ? backRefused(record) : refused(from, successions.now(wanted));
        return why.map(reason -> Verdict.rejected(reason, Hamlet.HANDED_TO));
    }

    private Optional<Reason> refused(String from, String to) {
        if (to.equals(commune) || !successions.knows(to)) {
            return Optional.of(Reason.COMMUNE_UNKNOWN);
        }
        return from.equals(commune) || from.equals(to) ? Optional.empty() : Optional.of(Reason.HANDED_OVER);
    }

    /** Taken back it is as long as nobody of the other commune has written in it. */
    private Optional<Reason> backRefused(Optional<PortalRecord> hamlet) {
        return hamlet.filter(was -> !was.commune().equals(commune)).filter(this::isInUse)
                .map(was -> Reason.HANDED_OVER);
    }

    private boolean isInUse(PortalRecord hamlet) {
        long since = database.number("""
                SELECT max(v.position) FROM record_version v JOIN record_version before
                    ON before.id = v.id AND before.version = v.version - 1 AND before.commune <> v.commune
                WHERE v.id = ? AND v.commune = ?
                """, Columns.bytes(hamlet.id()), hamlet.commune());
        return family(hamlet).stream().anyMatch(record -> database.number("""
                SELECT count(*) FROM record_version v JOIN device d ON d.device = v.device
                WHERE v.id = ? AND v.position > ? AND v.commune = ?3 AND d.commune = ?3
                """, Columns.bytes(record.id()), since, hamlet.commune()) > 0);
    }

    /** Nothing goes to another commune but with its hamlet: those who have it would not hear that it went. */
    private Optional<Verdict> crossing(PortalRecord was, Delta delta) {
        Delta changing = delta.changing();
        return references(was.entity()).filter(changing.keys()::contains)
                .filter(field -> target(changing.after().get(field))
                        .filter(target -> !target.commune().equals(was.commune())).isPresent())
                .findFirst().map(field -> Verdict.rejected(Reason.HANDED_OVER, field));
    }

    private static Stream<String> references(Entity entity) {
        return FieldTable.of(entity).fields().stream().filter(field -> field.kind() == Kind.REFERENCE)
                .map(field -> field.key());
    }

    private Optional<PortalRecord> target(String id) {
        try {
            return holdings.find(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** After a change was applied: what it asked to be handed over goes, and what is new goes where it belongs. */
    void follow(Change change, Author by, Stamp stamp) {
        PortalRecord record = holdings.find(change.record()).orElseThrow();
        if (change.entity() == Entity.HAMLET) {
            if (change.delta().changing().keys().contains(Hamlet.HANDED_TO)) {
                String wanted = change.delta().after().get(Hamlet.HANDED_TO);
                hand(record, wanted.isEmpty() ? commune : successions.now(wanted), by, stamp);
            }
            return;
        }
        references(change.entity()).map(record.content()::get).flatMap(id -> target(id).stream())
                .filter(target -> !target.commune().equals(record.commune())).findFirst()
                .ifPresent(target -> move(record, target.commune(), by));
    }

    private void hand(PortalRecord hamlet, String to, Author by, Stamp stamp) {
        if (!hamlet.commune().equals(to)) {
            Map<String, Stamp> stamps = new HashMap<>(hamlet.stamps());
            stamps.put(Hamlet.HANDED_TO, stamp);
            family(hamlet).forEach(record -> move(record.id().equals(hamlet.id()) ? record.with(stamps) : record, to,
                    by));
        }
    }

    private void move(PortalRecord record, String to, Author by) {
        PortalRecord moved = record.of(to, 1 + holdings.lastPosition());
        holdings.put(moved, by, holdings.anew(moved));
    }

    /** A hamlet and all that is in it, each record after the one it refers to. */
    private List<PortalRecord> family(PortalRecord hamlet) {
        Map<String, List<PortalRecord>> within = new HashMap<>();
        for (PortalRecord record : holdings.of(hamlet.commune(), Audience.OFFICER)) {
            Values content = record.content();
            references(record.entity()).forEach(field ->
                    within.computeIfAbsent(content.get(field), target -> new ArrayList<>()).add(record));
        }
        List<PortalRecord> family = new ArrayList<>();
        Deque<PortalRecord> open = new ArrayDeque<>(List.of(hamlet));
        while (!open.isEmpty()) {
            PortalRecord record = open.remove();
            family.add(record);
            open.addAll(within.getOrDefault(record.id().toString(), List.of()));
        }
        return family;
    }
}
