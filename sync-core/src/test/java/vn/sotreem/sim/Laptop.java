package vn.sotreem.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.register.Choice;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.Saved;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Passage;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.sync.SyncAction;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound.Step;
import vn.sotreem.core.sync.SyncStatus;

/** One laptop: its files, its clock, the program that runs on it, and what its people know. */
final class Laptop {
    private static final Duration OFF_MAX = Duration.ofHours(1);
    private static final Duration ENROLMENT_RETRY = Duration.ofMinutes(10);
    private static final Duration HELP_MAX = Duration.ofMinutes(30);

    private final World world;
    private final int number;
    private final Path folder;
    private final LaptopClock clock;
    private final Disk disk;
    private Book book;
    private LaptopCheck check;
    private Register register;
    private SyncEngine engine;
    private TellsNothing tellsNothing;
    private int life;
    private boolean busy;
    private boolean helpComes;
    private Optional<SealedBatch> sent = Optional.empty();
    private Optional<Nap> nap = Optional.empty();
    private Duration notBefore = Duration.ZERO;
    private Duration offlineUntil = Duration.ZERO;
    private Optional<Chance> doom = Optional.empty();
    private Optional<String> code = Optional.empty();
    private Optional<Kept> kept = Optional.empty();

    /** A copy of the register's file, and what was known when it was made. */
    private record Kept(Disk.Image image, Book book, LaptopCheck check) {
    }

    private Laptop(World world, int number, Path folder, Book book) {
        this.world = world;
        this.number = number;
        this.folder = folder;
        this.clock = new LaptopClock(world.time());
        this.disk = new Disk(folder.resolve(Register.FILE_NAME));
        this.book = book;
    }

    /** The laptop whose register is in this folder. */
    static Laptop in(World world, int number, Path folder, boolean isOld) throws RegisterUnavailable {
        Laptop laptop = new Laptop(world, number, folder, new Book());
        laptop.open();
        if (isOld) {
            laptop.book.believe(laptop.register, world.portal().truth());
            world.time().in(Duration.ZERO, () -> laptop.wake(new SyncEvent.Woken()));
        } else {
            laptop.book.keep(List.of(Save.of(laptop.actor(), Edit.create(Templates.HAMLET)), Save.of(laptop.actor(),
                    Edit.create(Templates.HOUSEHOLD), Edit.create(Templates.CHILD))), 0);
        }
        laptop.check = new LaptopCheck(number, laptop.book, world.portal().truth(), laptop.register);
        return laptop;
    }

    /** Another laptop with an image of this one's disk. */
    Laptop cloned(int itsNumber, Path itsFolder) throws IOException, RegisterUnavailable {
        Laptop clone = new Laptop(world, itsNumber, Files.createDirectories(itsFolder), book.copy());
        clone.check = check.copy(itsNumber, clone.book);
        clone.disk.put(disk.image());
        clone.open();
        world.portal().truth().disaster();
        world.time().in(Duration.ZERO, () -> clone.wake(new SyncEvent.Woken()));
        world.time().in(Duration.ZERO, clone::enrol);
        return clone;
    }

    private void open() throws RegisterUnavailable {
        life++;
        long start = number * 1_000L + life;
        register = Register.open(folder, Templates.key(), clock,
                new SeededRandom(Chance.of(world.plan().seed(), "register", start)));
        engine = new SyncEngine(register, Chance.of(world.plan().seed(), "waiting", start).random());
        tellsNothing = new TellsNothing(this);
    }

    int number() {
        return number;
    }

    /** How often it has been started; an answer to an earlier life is not heard. */
    int life() {
        return life;
    }

    String actor() {
        return Templates.actor(number);
    }

    Register register() {
        return register;
    }

    Path folder() {
        return folder;
    }

    Book book() {
        return book;
    }

    TellsNothing tellsNothing() {
        return tellsNothing;
    }

    LaptopCheck check() {
        return check;
    }

    SyncStatus status() {
        return engine.status();
    }

    /** As which the portal knows it. */
    Optional<UUID> device() {
        return register.enrolment().map(Enrolment::device);
    }

    boolean isOffline() {
        return world.time().elapsed().compareTo(offlineUntil) < 0;
    }

    // What people do
    void save(List<Save> saves) throws Exception {
        saves.forEach(save -> save.edits().forEach(edit -> world.tell("laptop %d: %s %s %s", number,
                edit.after().entity(), edit.after().id(), edit.after().values().asMap())));
        long waited = register.standing().waiting();
        Saved[] saved = new Saved[1];
        boolean lived = survives(() -> saved[0] = register.saveAll(saves));
        if (lived) {
            check.saved(saves, saved[0].changes());
        } else if (book.areThere(saves, register)) {
            check.saved(saves, register.standing().waiting() - waited);
        }
        book.checkRecords(register);
        check.numbers(register);
        if (lived) {
            wake(new SyncEvent.Woken());
        }
    }

    /** Somebody decides about a conflict. */
    void decide(ReviewItem item, Choice choice) throws Exception {
        world.tell("laptop %d decides %s of %s: %s", number, item.outcome().field(), item.record(), choice);
        String value = switch (choice) {
            case Choice.Mine _ -> item.conflict().orElseThrow().mine().value();
            case Choice.Theirs _ -> item.conflict().orElseThrow().theirs().value();
            case Choice.Other(String other) -> other;
        };
        boolean lived = survives(() -> register.decisions().resolve(item, choice, actor()));
        check.decided(register, item, choice, value);
        if (lived) {
            wake(new SyncEvent.Woken());
        }
    }

    void enrol() {
        if (register.enrolment().isEmpty()) {
            askToBeEnrolled();
            world.time().in(ENROLMENT_RETRY, this::enrol);
        }
    }

    private void askToBeEnrolled() {
        code = code.or(() -> Optional.of(world.portal().newCode(Groups.codeFor(this))));
        world.link().enrol(this, new EnrolmentRequest(code.get(), register.enrolmentKey().bytes(),
                Templates.COMMUNE, actor()));
    }

    void enrolled(int heardIn, EnrolmentAnswer answer) throws Exception {
        if (answer instanceof EnrolmentAnswer.CodeRefused) {
            code = Optional.empty();
        }
        if (heardIn == life && answer instanceof EnrolmentAnswer.Enrolled enrolled) {
            boolean lived = survives(() -> register.enrolled(new Enrolment("http://127.0.0.1", enrolled.device(), 1,
                    enrolled.portalKey(), enrolled.portalEpoch())));
            check.stepped(register);
            if (lived) {
                wake(new SyncEvent.SendNow());
            }
        }
    }

    /** The program has stopped and says why: somebody does what it asks for. */
    private void help() throws Exception {
        helpComes = false;
        if (engine.status() instanceof SyncStatus.Stopped stopped) {
            world.tell("laptop %d is helped: %s", number, stopped.problem());
            if (stopped.problem() == Problem.FORK || stopped.problem() == Problem.DEVICE_REVOKED) {
                code = Optional.empty();
                askToBeEnrolled();
            } else {
                wake(new SyncEvent.SendNow());
            }
            callForHelp();
        }
    }

    private void callForHelp() {
        if (!helpComes) {
            helpComes = true;
            world.time().in(HELP_MAX, this::help);
        }
    }

    // What the program does

    /** A round begins, unless one is under way. */
    void wake(SyncEvent event) throws Exception {
        if (!busy) {
            notBefore = event instanceof SyncEvent.SendNow ? Duration.ZERO : notBefore;
            step(event);
        }
    }

    /** The answer to a request, or what came instead. */
    void hears(int heardIn, SyncEvent event) throws Exception {
        if (heardIn == life) {
            busy = false;
            Duration now = world.time().elapsed();
            notBefore = switch (event) {
                case SyncEvent.Answered(PushAnswer.Busy told, Passage _) -> now.plus(told.retryAfter());
                case SyncEvent.Pulled(PullAnswer.Busy told, Passage _) -> now.plus(told.retryAfter());
                default -> notBefore;
            };
            step(event);
        }
    }

    private void step(SyncEvent event) throws Exception {
        Step[] step = new Step[1];
        Optional<SealedBatch> batch = sent;
        boolean lived = survives(() -> step[0] = engine.step(clock.instant(), event));
        batch.ifPresent(answered -> check.heard(register, answered, event, lived));
        if (event instanceof SyncEvent.Pulled) {
            book.readAgain(register, world.portal().truth());
            tellsNothing.inFile();
        }
        check.stepped(register);
        if (lived) {
            batch.ifPresent(answered -> check.believed(answered, event));
            check.status(register, step[0].status());
            act(step[0].action());
            if (step[0].status() instanceof SyncStatus.Stopped) {
                callForHelp();
            }
        }
    }

    private void act(SyncAction action) {
        nap = Optional.empty();
        sent = Optional.empty();
        switch (action) {
            case SyncAction.Push push -> {
                go();
                sent = Optional.of(push.batch());
                if (device().equals(Optional.of(push.batch().id().device()))) {
                    check.leaves(push.batch().id(), push.batch().bytes());
                }
                world.link().push(this, push.batch());
            }
            case SyncAction.Pull pull -> {
                go();
                check.asks(pull.query(), Templates.isLent(register));
                world.link().pull(this, pull.query());
            }
            case SyncAction.Admit admit -> throw new IllegalStateException("nobody asks to be let in by stick here");
            case SyncAction.Sleep sleep -> doze(new Nap(clock.instant(), sleep.until()), life);
            case SyncAction.Rest rest -> { }
        }
    }

    private void go() {
        busy = true;
        Finding.unless(world.time().elapsed().compareTo(notBefore) >= 0, "I20",
                "laptop %d was asked to come later and comes at once", number);
    }

    private void doze(Nap now, int inLife) {
        nap = Optional.of(now);
        world.time().in(now.slice(clock.instant()), () -> {
            if (inLife == life && nap.filter(still -> still == now).isPresent()) {
                if (now.isOver(clock.instant())) {
                    wake(new SyncEvent.Woken());
                } else {
                    doze(now, inLife);
                }
            }
        });
    }

    // What goes wrong

    /** Whoever meddles with the clock has its waits too. */
    LaptopClock meddleWithClock() {
        notBefore = Duration.ZERO;
        return clock;
    }

    /** There is no network for so long. */
    void goOffline(Duration length) {
        offlineUntil = world.time().elapsed().plus(length);
    }

    /** The laptop crashes somewhere in the next thing that it writes. */
    void doom(Chance chance) {
        doom = Optional.of(chance);
    }

    void spare() {
        doom = Optional.empty();
    }

    void crash(Chance chance) throws Exception {
        restart(disk.image(), chance);
        check.numbers(register);
        book.checkRecords(register);
    }

    void keepCopy() throws IOException {
        Book known = book.copy();
        kept = Optional.of(new Kept(disk.image(), known, check.copy(number, known)));
    }

    /** The copy takes the place of the register, if one was kept. */
    void putBack(Chance chance) throws Exception {
        if (kept.isPresent()) {
            restart(kept.get().image, chance);
            book = kept.get().book.copy();
            check = kept.get().check.copy(number, book);
            world.portal().truth().disaster();
            enrol();
        }
    }

    /** Does something with the register, and tells whether the laptop lived through it. */
    boolean survives(Runnable work) throws Exception {
        if (doom.isEmpty()) {
            work.run();
            return true;
        }
        Disk.Image before = disk.image();
        work.run();
        if (disk.isStill(before)) {
            return true;
        }
        Chance chance = doom.get();
        doom = Optional.empty();
        restart(disk.crashedSince(before, chance), chance);
        return false;
    }

    private void restart(Disk.Image left, Chance chance) throws Exception {
        world.tell("laptop %d is started again", number);
        close();
        disk.put(left);
        open();
        busy = false;
        sent = Optional.empty();
        nap = Optional.empty();
        notBefore = Duration.ZERO;
        world.time().in(chance.upTo(OFF_MAX), () -> wake(new SyncEvent.Woken()));
    }

    void close() {
        tellsNothing.close();
        register.close();
    }
}
