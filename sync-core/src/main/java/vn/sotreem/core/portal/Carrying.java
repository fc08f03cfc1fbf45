package vn.sotreem.core.portal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.EncryptedDatabase;

/**
 * What a collaborator takes along who makes one child of two: the restricted groups of the one that goes. They were not
 * told of them and could not choose them, and a child is in a group whoever finds out that it was written down twice.
 */
final class Carrying {
    private final EncryptedDatabase database;
    private final Holdings holdings;

    /** Groups that one child got with another. */
    private record Carried(UUID stays, String field, String code) {
    }

    Carrying(EncryptedDatabase database, Holdings holdings) {
        this.database = database;
        this.holdings = holdings;
    }

    /**
     * After a change of a child's {@code mergedInto} was applied: gives back what went along with the one it was merged
     * into before, and takes along what goes with it now.
     */
    void follow(UUID child, Author by, Audience audience, Stamp stamp) {
        PortalRecord goes = holdings.find(child).orElseThrow();
        String into = goes.content().get(PortalRules.MERGED_INTO);
        giveBack(goes, into, by, stamp);
        if (!into.isEmpty() && audience == Audience.COLLABORATOR) {
            takeAlong(goes, UUID.fromString(into), by, stamp);
        }
    }

    private void giveBack(PortalRecord goes, String into, Author by, Stamp stamp) {
        List<Carried> before = database.query("SELECT stays, field, code FROM carried WHERE goes = ?",
                row -> new Carried(Columns.uuid(row.getBytes(1)), row.getString(2), row.getString(3)),
                Columns.bytes(goes.id()));
        for (Carried carried : before) {
            if (!carried.stays.toString().equals(into)) {
                PortalRecord stays = holdings.find(carried.stays).orElseThrow();
                put(stays, carried.field, CodeSet.parse(stays.content().get(carried.field)).without(carried.code), by,
                        stamp);
                database.run("DELETE FROM carried WHERE goes = ? AND stays = ?", Columns.bytes(goes.id()),
                        Columns.bytes(carried.stays));
            }
        }
    }

    private void takeAlong(PortalRecord goes, UUID into, Author by, Stamp stamp) {
        Values told = holdings.secrecy().told(Entity.CHILD, goes.content()).orElseThrow();
        for (String field : holdings.secrecy().fields(Entity.CHILD)) {
            PortalRecord stays = holdings.find(into).orElseThrow();
            Set<String> codes = new HashSet<>(CodeSet.parse(stays.content().get(field)).codes());
            List<String> hidden = CodeSet.parse(goes.content().get(field)).codes().stream()
                    .filter(code -> !CodeSet.parse(told.get(field)).contains(code) && codes.add(code)).toList();
            hidden.forEach(code -> database.run("INSERT INTO carried (goes, stays, field, code) VALUES (?, ?, ?, ?)",
                    Columns.bytes(goes.id()), Columns.bytes(into), field, code));
            put(stays, field, CodeSet.of(codes), by, stamp);
        }
    }

    private void put(PortalRecord record, String field, CodeSet codes, Author by, Stamp stamp) {
        if (codes.text().equals(record.content().get(field))) {
            return;
        }
        Map<String, Stamp> stamps = new HashMap<>(record.stamps());
        stamps.put(field, stamp);
        PortalRecord after = new PortalRecord(record.id(), record.entity(), record.commune(), record.version() + 1,
                holdings.lastPosition() + 1, record.content().with(field, codes.text()), stamps);
        holdings.put(after, by, holdings.projection(after));
    }
}
