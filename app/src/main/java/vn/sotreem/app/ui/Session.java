package vn.sotreem.app.ui;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.Saved;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.register.ToDo;
import vn.sotreem.core.register.Sight;
import vn.sotreem.core.sync.DriftCheck;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Rhythm;
import vn.sotreem.core.sync.Schedule;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.sync.UnsentAge;
import vn.sotreem.core.transport.PortalAddress;

/**
 * An unlocked register and the person who works in it. It is used on the window's thread; the register itself is
 * reached only through the functions given to {@link #ask} and {@link #save}, which run on the register's thread.
 */
public final class Session {

    /** What unlocking gives; made on the register's thread. */
    public record Opened(Register register, SyncEngine engine, Office office, String actor, Sight sight,
                         SyncStatus status) {

        /** @param actor name of the person who unlocked it */
        public static Opened of(Register register, String actor, RandomGenerator random) {
            SyncEngine engine = new SyncEngine(register, random);
            return new Opened(register, engine, register.office(), actor, register.sight(),
                    engine.status());
        }
    }

    private record Kept<T>(T answer, SyncStatus status) {
    }

    private final Bridge bridge;
    private final Opened opened;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<SyncStatus> status;
    private final ReadOnlyObjectWrapper<Optional<Instant>> lastSaved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper saves = new ReadOnlyLongWrapper();
    private Optional<SyncThread> sync = Optional.empty();
    private final ReadOnlyObjectWrapper<Office> office;
    private boolean closed;

    public Session(Bridge bridge, Opened opened, InstantSource clock) {
        this.bridge = bridge;
        this.opened = opened;
        this.clock = clock;
        this.status = new ReadOnlyObjectWrapper<>(opened.status());
        this.office = new ReadOnlyObjectWrapper<>(opened.office());
    }

    public Office office() {
        return office.get();
    }

    /** The office as it is now; its commune can change. */
    ReadOnlyObjectProperty<Office> officeNow() {
        return office.getReadOnlyProperty();
    }

    /** The commune of the office has become another one. */
    void moved(Office now) {
        office.set(now);
    }

    /** Name of the person who works; stands in the history of what is saved. */
    public String actor() {
        return opened.actor();
    }

    /** What the person who works may be shown. */
    public Sight sight() {
        return opened.sight();
    }

    /** Asks the register something and gets the answer on the window's thread. */
    public <T> void ask(Function<Register, T> question, Consumer<? super T> answer) {
        ask(new SimpleBooleanProperty(), question, answer);
    }

    /** The same; the property is true until the answer is there or the question has failed. */
    public <T> void ask(BooleanProperty busy, Function<Register, T> question, Consumer<? super T> answer) {
        if (!closed) {
            bridge.run(busy, () -> question.apply(opened.register()), answer);
        }
    }

    /**
     * Does slow work that needs no register, such as reading or writing a file, on a thread of its own; the property
     * is true until its result is handed to the window's thread.
     */
    public <T> void aside(BooleanProperty busy, Callable<T> work, Consumer<? super T> then) {
        bridge.aside(busy, work, then);
    }

    /** Keeps what a person saved and lets it be sent; afterwards status, time of saving and revision are new. */
    public void save(Save save, Consumer<? super Saved> then) {
        change(register -> register.save(save), then);
    }

    /** The same for whatever else keeps something in the register, such as a step of an import. */
    public <T> void change(Function<Register, T> work, Consumer<? super T> then) {
        Callable<Kept<T>> keep = () -> new Kept<>(work.apply(opened.register()), opened.engine().status());
        bridge.run(keep, kept -> {
            lastSaved.set(Optional.of(clock.instant()));
            status.set(kept.status());
            saves.set(saves.get() + 1);
            revision.set(revision.get() + 1);
            sync.ifPresent(SyncThread::saved);
            then.accept(kept.answer());
        });
    }

    /** The same for what came in from elsewhere, such as by stick: nothing of it was saved by this person. */
    public <T> void takeIn(BooleanProperty busy, Function<Register, T> work, Consumer<? super T> then) {
        Callable<Kept<T>> take = () -> new Kept<>(work.apply(opened.register()), opened.engine().status());
        bridge.run(busy, take, taken -> {
            status.set(taken.status());
            revision.set(revision.get() + 1);
            sync.ifPresent(SyncThread::saved);
            then.accept(taken.answer());
        });
    }

    /** The one true state of sending, with the register's numbers. */
    public ReadOnlyObjectProperty<SyncStatus> status() {
        return status.getReadOnlyProperty();
    }

    /** How many changes have no receipt yet, as the status says. */
    public long waiting() {
        return status.get().standing().waiting();
    }

    /** What waits to be sent, as the status says, and for how long. */
    public ToDo.Unsent unsent() {
        Standing standing = status.get().standing();
        return new ToDo.Unsent(standing, UnsentAge.of(standing, clock.instant()).days());
    }

    /** When something was last saved since the register was unlocked. */
    public ReadOnlyObjectProperty<Optional<Instant>> lastSaved() {
        return lastSaved.getReadOnlyProperty();
    }

    /** Grows each time the register's content or what is known of it at the portal has changed: read again. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Grows with each save: what stands in the register may be another. */
    public ReadOnlyLongProperty saves() {
        return saves.getReadOnlyProperty();
    }

    /** Sends what waits, whatever waiting time is left. */
    public void sendNow() {
        sync.ifPresent(SyncThread::sendNow);
    }

    /** Ends the sending that is under way. Nothing is lost: what has no receipt waits as before. */
    public void stopSending() {
        sync.ifPresent(SyncThread::cancel);
    }

    /** Keeps in touch with the portal in another rhythm from now on. */
    public void follow(Rhythm rhythm) {
        sync.ifPresent(thread -> thread.follow(rhythm));
    }

    /** Starts the thread that sends what waits, now and by the schedule. */
    public void startSync(Portals portals, Schedule schedule) {
        SyncThread thread = new SyncThread(bridge, opened, portals, this::at, clock, schedule);
        thread.start();
        sync = Optional.of(thread);
    }

    /** Asks the portal at this address to know this laptop; needs a started sync. */
    void enrol(PortalAddress address, String code, String label, Consumer<EnrolmentOutcome> then) {
        ask(register -> new EnrolmentRequest(code, register.enrolmentKey().bytes(), office().communeCode(), label),
                request -> sync.orElseThrow().enrol(address, request, then));
    }

    /** Compares the register with the portal, if anything is sent from here at all. */
    void compare(Consumer<DriftCheck.Progress> progress, Consumer<Comparing.Outcome> then) {
        sync.ifPresent(thread -> thread.compare(progress, then));
    }

    /** Has the portal asked for everything once more; what waits here is laid over it again. */
    void askForEverything(Runnable then) {
        ask(register -> {
            register.drift().askForEverything();
            return register;
        }, asked -> then.run());
    }

    /**
     * Stops sending and closes the register; the session is of no use afterwards. What a screen still asks, because an
     * earlier answer comes just then, nobody wants to know any more.
     */
    public void close(Runnable then) {
        closed = true;
        stopSync();
        bridge.run(() -> {
            opened.register().close();
            return opened;
        }, closed -> then.run());
    }

    private void stopSync() {
        sync.ifPresent(SyncThread::close);
        sync = Optional.empty();
    }

    /** Takes over the state of sending, as the sync thread has found it. */
    void at(SyncStatus now) {
        boolean settled = !now.standing().equals(status.get().standing());
        status.set(now);
        if (settled) {
            revision.set(revision.get() + 1);
        }
    }
}
