package vn.sotreem.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.sync.SyncEvent;

/** What a laptop writes on sticks and reads from them. */
record StickDesk(World world, Laptop laptop) {

    /** What is to be written on a stick, if there is anything; the laptop may not live to have written it. */
    Optional<Parcel> parcel() throws Exception {
        List<Optional<Parcel>> parcel = new ArrayList<>();
        boolean lived = laptop.survives(() -> parcel.add(laptop.register().sticks().parcel()));
        if (!lived || parcel.getFirst().isEmpty()) {
            return Optional.empty();
        }
        Parcel written = parcel.getFirst().get();
        written.entries(Parcel.Kind.BATCH).forEach(entry ->
                laptop.check().leaves(entry.batch(written.manifest().device()), entry.content()));
        laptop.register().sticks().written(written);
        laptop.check().numbers(laptop.register());
        return Optional.of(written);
    }

    /** A stick is read here. */
    void take(Parcel parcel) throws Exception {
        StickAnswer[] answer = new StickAnswer[1];
        world.portal().truth().carried(parcel);
        boolean lived = laptop.survives(() -> answer[0] = laptop.register().sticks().take(parcel));
        world.tell("laptop %d reads a stick: %s", laptop.number(), answer[0]);
        laptop.check().took(laptop.register(), parcel, answer[0], lived);
        laptop.check().settled(laptop.register());
        laptop.book().readAgain(laptop.register(), world.portal().truth());
        laptop.tellsNothing().inFile();
        laptop.check().numbers(laptop.register());
        if (lived) {
            laptop.wake(new SyncEvent.Woken());
        }
    }
}
