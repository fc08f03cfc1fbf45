package vn.sotreem.sim;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncStatus;

/** After the storm: the link is fair, the portal is up, clocks go, nobody crashes. Everything must come to rest. */
final class Calm {
    /** Longer than any wait: a laptop is switched on, heeds Retry-After, backs off, and asks for news. */
    private static final Duration BOUND = Duration.ofHours(6);
    /** Everybody has asked for news in this time. */
    private static final Duration NEWS = Duration.ofMinutes(20);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ROUNDS_MAX = 100;

    private final World world;

    Calm(World world) {
        this.world = world;
    }

    void fall() throws Exception {
        world.tell("the storm is over");
        world.link().heal();
        world.portal().up(true);
        world.portal().spare();
        for (Laptop laptop : world.laptops()) {
            laptop.spare();
            laptop.goOffline(Duration.ZERO);
            laptop.meddleWithClock().go();
            laptop.wake(new SyncEvent.Woken());
        }
        rest();
        for (Laptop laptop : world.laptops()) {
            checkReview(laptop);
        }
        putRight();
        for (Laptop laptop : world.laptops()) {
            checkArrived(laptop);
            checkSame(laptop);
        }
    }

    /** Waits until every laptop has sent everything and has heard the news that follow from it, by itself. */
    private void rest() throws Exception {
        int taken = -1;
        Duration begun = world.time().elapsed();
        for (Duration quiet = Duration.ZERO; quiet.compareTo(NEWS) < 0; quiet = quiet.plus(MINUTE)) {
            Finding.unless(world.time().elapsed().minus(begun).compareTo(BOUND.multipliedBy(2)) < 0, "I6",
                    "something is always sent once more");
            rest(MINUTE);
            if (taken != world.portal().truth().taken().size()) {
                taken = world.portal().truth().taken().size();
                quiet = Duration.ZERO;
            }
        }
    }

    /** The same, when everybody has asked for news, once more if anybody sent something meanwhile. */
    private void restAtOnce() throws Exception {
        int taken = -1;
        for (int time = 0; time < 2 && taken != world.portal().truth().taken().size(); time++) {
            taken = world.portal().truth().taken().size();
            for (Laptop laptop : world.laptops()) {
                laptop.wake(new SyncEvent.SendNow());
            }
            rest(MINUTE);
        }
    }

    private void rest(Duration least) throws Exception {
        run(least);
        for (Duration waited = Duration.ZERO; !isAtRest(); waited = waited.plus(MINUTE)) {
            Finding.unless(waited.compareTo(BOUND) < 0, "I6", "something is never sent: %s",
                    world.laptops().stream().map(Laptop::status).toList());
            run(MINUTE);
        }
    }

    private void run(Duration length) throws Exception {
        world.time().run(world.time().elapsed().plus(length));
    }

    private boolean isAtRest() {
        return world.laptops().stream().map(Laptop::status).allMatch(status -> status instanceof SyncStatus.AllSent
                || status instanceof SyncStatus.Drifted && isForSomebodyToCorrect());
    }

    /** What a portal that was put back refuses now, others have heard of: they differ from it until it is corrected. */
    private boolean isForSomebodyToCorrect() {
        return world.portal().truth().isTroubled() && world.laptops().stream()
                .flatMap(laptop -> laptop.register().review().stream())
                .anyMatch(item -> item.outcome().result().isRefusal());
    }

    /** What the portal has taken of what this laptop sealed, in that order. */
    private List<Taken> taken(Laptop laptop) {
        return laptop.check().sealed().batches().entrySet().stream().flatMap(batch -> world.portal().truth()
                .taken(batch.getKey(), Sealed.hash(batch.getValue())).stream()).toList();
    }

    /**
     * What people were told is saved came to the portal, and when this laptop told it, so had what they saved before.
     * What was refused came more than once; and others tell with a record of theirs what it has of this one's.
     */
    private void checkArrived(Laptop laptop) {
        Waiting waiting = laptop.book().waiting();
        List<Mark> kept = waiting.marks();
        List<Taken> own = taken(laptop);
        Set<Mark> arrived = new LinkedHashSet<>();
        for (Taken batch : world.portal().truth().taken()) {
            for (Mark mark : marks(batch)) {
                int before = Math.max(0, kept.indexOf(mark));
                Finding.unless(!own.contains(batch) || arrived.containsAll(kept.subList(0, before)), "I1",
                        "laptop %d sent %s after %s and not as it kept %s", laptop.number(), mark, arrived, kept);
                arrived.add(mark);
            }
        }
        Set<Mark> missing = new LinkedHashSet<>(kept);
        missing.removeAll(arrived);
        Finding.unless(missing.isEmpty(), "I1", "laptop %d never sent %s", laptop.number(), missing);
        long sent = taken(laptop).stream().flatMap(batch -> batch.changes().stream())
                .map(Change::id).distinct().count();
        Finding.unless(world.portal().truth().isTroubled() || sent == waiting.total(), "I2",
                "laptop %d sent %d changes and kept %d", laptop.number(), sent, waiting.total());
        List<String> findings = laptop.register().examine().findings();
        Finding.unless(findings.isEmpty(), "doctor", "laptop %d: %s", laptop.number(), findings);
    }

    private void checkReview(Laptop laptop) {
        ReviewCheck expected = new ReviewCheck();
        PortalTruth truth = world.portal().truth();
        Sealed sealed = laptop.check().sealed();
        sealed.batches().keySet().stream().filter(truth::isLost).map(sealed::changes).forEach(expected::knew);
        taken(laptop).forEach(batch -> expected.follow(batch, truth.isFirst(batch)));
        expected.check(laptop, truth);
    }

    private static List<Mark> marks(Taken batch) {
        return batch.changes().stream().flatMap(change -> Mark.of(change.delta().after()).stream()).toList();
    }

    /** People correct what was refused and decide what is in conflict, until there is nothing left. */
    private void putRight() throws Exception {
        for (int round = 0; round < ROUNDS_MAX; round++) {
            boolean done = true;
            checkDependents();
            for (Laptop laptop : world.laptops()) {
                var correction = world.people().correct(laptop);
                if (!correction.isEmpty()) {
                    laptop.save(correction);
                }
                boolean decided = world.people().decide(laptop, Chance.of(world.plan().seed(), "decision", round));
                done &= correction.isEmpty() && !decided;
            }
            restAtOnce();
            if (done) {
                return;
            }
        }
        throw new Finding("I6", "what is put right is refused again and again");
    }

    /** Of a laptop that is alone: what depended on a refusal needs nobody once that is put right. */
    private void checkDependents() {
        List<ReviewItem> refused = world.laptops().getFirst().register().review().stream()
                .filter(item -> item.outcome().result().isRefusal()).toList();
        boolean follow = refused.isEmpty()
                || refused.stream().anyMatch(item -> item.outcome().result() == Result.REJECTED);
        Finding.unless(follow || world.laptops().size() > 1 || world.portal().truth().mayDoubt(), "I6",
                "what depended on a refusal does not follow by itself");
    }

    /** The laptop has what the portal has, and both say so. */
    private void checkSame(Laptop laptop) throws RegisterUnavailable {
        Audience audience = Groups.audience(laptop);
        List<PortalRecord> held = world.portal().told(audience);
        for (PortalRecord record : held) {
            Item item = laptop.book().record(record.id());
            Finding.unless(item != null && audience.told(item.entity(), item.values())
                            .equals(Optional.of(record.content())), "I7",
                    "%s %s is %s at the portal and %s on laptop %d", record.entity(), record.id(),
                    record.content().asMap(), item == null ? "nothing" : item.values().asMap(), laptop.number());
        }
        Set<UUID> there = held.stream().map(PortalRecord::id).collect(Collectors.toSet());
        List<Item> alone = laptop.book().records().stream().filter(item -> !there.contains(item.id())
                && Groups.isTold(laptop, item)
                && !world.portal().truth().carried().contains(item.id())).toList();
        Finding.unless(alone.isEmpty(), "I7", "laptop %d has %s, which the portal has not",
                laptop.number(), alone);
        Checksum sum = Checksum.of(held.stream().map(PortalRecord::copy));
        Finding.unless(laptop.register().news().checksum().equals(sum), "I7", "the checksum of laptop %d is wrong",
                laptop.number());
        Finding.unless(laptop.register().standing().heard().filter(Standing.Heard::agrees).isPresent(), "I7",
                "laptop %d does not know that it has what the portal has", laptop.number());
        laptop.book().checkRecords(laptop.register());
        laptop.tellsNothing().inFile();
    }
}
