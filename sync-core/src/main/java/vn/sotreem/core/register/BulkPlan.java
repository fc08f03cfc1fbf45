package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.SchoolClass;
import vn.sotreem.core.register.BulkLine.Reason;

/**
 * What a bulk change would do with a list, worked out a slice at a time; between two slices the register is free for
 * others. Belongs to the register's thread.
 */
public final class BulkPlan {
    private static final int SLICE_ROWS = 500;
    private static final String STUDYING = "E1";

    private final Register register;
    private final BulkChange change;
    private final Listing listing;
    private final List<BulkLine> lines = new ArrayList<>();
    private final Set<UUID> households = new HashSet<>();
    private int done;

    /** @throws IllegalArgumentException when it is about a group that the person who works may not see */
    public BulkPlan(Register register, BulkChange change, Listing listing) {
        if (change instanceof BulkChange.Tick(var list, String code, boolean _) && Catalog.bundled().list(list.code())
                .map(register.sight()::offered).flatMap(offered -> offered.find(code)).isEmpty()) {
            throw new IllegalArgumentException("not a group this person gives to anybody");
        }
        this.register = register;
        this.change = change;
        this.listing = listing;
    }

    public boolean isFinished() {
        return done == listing.size();
    }

    /** Children looked at so far. */
    public int done() {
        return done;
    }

    /** Children to look at. */
    public int total() {
        return listing.size();
    }

    /** A line for each child or household, in the order of the list. */
    public List<BulkLine> lines() {
        return List.copyOf(lines);
    }

    /** Looks at the next children. */
    public void step() {
        int to = Math.min(done + SLICE_ROWS, listing.size());
        for (ChildRow row : register.rows(listing, done, to)) {
            line(row).ifPresent(lines::add);
        }
        done = to;
    }

    /** Looks at all that are left, for who need not wait in between. */
    public BulkPlan whole() {
        while (!isFinished()) {
            step();
        }
        return this;
    }

    private Optional<BulkLine> line(ChildRow row) {
        return switch (change) {
            case BulkChange.ClassUp _ -> Optional.of(classUp(row));
            case BulkChange.Tick tick -> Optional.of(tick(row, tick));
            case BulkChange.Poverty poverty -> household(row).map(household -> poverty(household, poverty));
            case BulkChange.Move move -> household(row).map(household -> move(row, household, move));
        };
    }

    /** Each household once. */
    private Optional<Household> household(ChildRow row) {
        return households.add(row.household().id()) ? Optional.of(row.household()) : Optional.empty();
    }

    private static BulkLine classUp(ChildRow row) {
        Child child = row.child();
        String was = child.schooling().schoolClass();
        Optional<SchoolClass.Next> next = SchoolClass.next(was);
        if (was.isBlank() || next.isEmpty()) {
            return of(row, was, "", Optional.of(was.isBlank() ? Reason.NO_CLASS : Reason.UNKNOWN_CLASS), List.of());
        }
        SchoolClass.Next up = next.get();
        Child after = child.with("schoolClass", up.text());
        if (up.leavesSchool()) {
            after = after.with("school", "").with("schooling", up.level().orElse(child.schooling().level()));
            after = up.text().isEmpty() ? after.with("learning", "E4") : after;
        }
        String learning = child.schooling().learning();
        Optional<Reason> reason = !learning.isEmpty() && !learning.equals(STUDYING) ? Optional.of(Reason.NOT_LEARNING)
                : up.leavesSchool() ? Optional.of(Reason.LEAVES_SCHOOL) : Optional.empty();
        return of(row, was, up.text(), reason, List.of(Edit.change(child, after)));
    }

    private static BulkLine tick(ChildRow row, BulkChange.Tick tick) {
        Child child = row.child();
        CodeSet ticks = tick.list().ticks(child);
        boolean isTicked = ticks.contains(tick.code());
        boolean isDated = !isTicked && row.groups().spells().stream()
                .anyMatch(spell -> spell.list().equals(tick.list().code()) && spell.code().equals(tick.code()));
        if (isTicked == tick.on() || isDated) {
            return of(row, ticks.text(), "", Optional.of(isDated ? Reason.DATED : Reason.SAME), List.of());
        }
        List<String> codes = new ArrayList<>(ticks.codes());
        codes.add(tick.code());
        CodeSet after = tick.on() ? CodeSet.of(codes) : ticks.without(tick.code());
        return of(row, ticks.text(), after.text(), Optional.empty(),
                List.of(Edit.change(child, child.with(tick.list().code(), after.text()))));
    }

    private static BulkLine of(ChildRow row, String was, String becomes, Optional<Reason> reason, List<Edit> edits) {
        return new BulkLine(row.child().id(), row.child().name(), row.household().number(), was, becomes, reason,
                edits);
    }

    private static BulkLine poverty(Household household, BulkChange.Poverty poverty) {
        Household after = household.with("poverty", poverty.code()).with("povertySince", poverty.since().iso())
                .with("povertyUntil", "").with("povertyDecision", poverty.decision());
        boolean isSame = after.equals(household);
        return of(household, household.poverty(), isSame ? "" : poverty.code(),
                isSame ? Optional.of(Reason.SAME) : Optional.empty(),
                isSame ? List.of() : List.of(Edit.change(household, after)));
    }

    private BulkLine move(ChildRow row, Household household, BulkChange.Move move) {
        String from = row.hamlet().name();
        try {
            return of(household, from, move.to().name(), Optional.empty(),
                    register.hamletChanges().move(List.of(household), move.to(), move.on()).edits());
        } catch (HamletRefused refused) {
            return of(household, from, "", Optional.of(refused.reason() == HamletRefused.Reason.ENDED ? Reason.ENDED
                    : Reason.SAME), List.of());
        }
    }

    private static BulkLine of(Household household, String was, String becomes, Optional<Reason> reason,
                               List<Edit> edits) {
        String name = household.head().isEmpty() ? household.father().isEmpty() ? household.mother()
                : household.father() : household.head();
        return new BulkLine(household.id(), name, household.number(), was, becomes, reason, edits);
    }
}
