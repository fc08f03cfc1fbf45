package vn.sotreem.app.ui;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.Executor;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.DatabaseKey;

/**
 * A workspace to test places and models with: a real register with made-up people, whose answers come at once, on the
 * thread that made the bench. A failed task ends the test.
 */
public final class Bench implements AutoCloseable {
    /** A Sunday noon in Việt Nam. */
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T05:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    public static final Texts TEXTS = Texts.of(Tour.BUNDLE, Texts.VIETNAMESE);

    private static final long SEED = 20261122;
    private static final byte[] KEY = new byte[32];

    private final Register register;
    private final Session session;

    private Bench(Register register, Bridge bridge) {
        this.register = register;
        this.session = new Session(bridge, Session.Opened.of(register, register.office().userName(),
                new SecureRandom()), CLOCK);
    }

    /** A register with this many made-up children, in this empty folder. */
    public static Bench with(int children, Path folder) throws RegisterUnavailable {
        return new Bench(filled(children, folder), Bridge.atOnce(Bench::fail));
    }

    /** The same, whose answers come when the test lets these steps go on. */
    public static Bench with(int children, Path folder, Executor steps) throws RegisterUnavailable {
        return new Bench(filled(children, folder), new Bridge(steps, Runnable::run, steps, () -> { }, Bench::fail));
    }

    private static void fail(Throwable failure) {
        throw new AssertionError("a task failed", failure);
    }

    private static Register filled(int children, Path folder) throws RegisterUnavailable {
        Register register = Register.create(folder, DatabaseKey.of(KEY.clone()), SampleOffice.OFFICE, CLOCK,
                new SecureRandom());
        SampleOffice office = SampleOffice.commune(new Random(SEED), new RecordIds(CLOCK, new SecureRandom()),
                LocalDate.now(CLOCK), children);
        register.saveAll(office.saves(SampleOffice.OFFICE.userName()));
        return register;
    }

    public Register register() {
        return register;
    }

    public Session session() {
        return session;
    }

    /** A workspace in Vietnamese around the register, without places yet. */
    public Workspace workspace() {
        return workspace(TEXTS);
    }

    public Workspace workspace(Texts texts) {
        return new Workspace(texts, CLOCK, session, new Dialogs(texts, () -> null), new ShellModel(session));
    }

    @Override
    public void close() {
        register.close();
    }
}
