package vn.sotreem.app.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The one way between the window's thread and the register's thread. It has the register's thread: everything given to
 * {@link #run} is done there, one after the other, and its result comes back to the window's thread.
 */
public final class Bridge implements AutoCloseable {
    private final Executor register;
    private final Executor window;
    private final Executor aside;
    private final Runnable end;
    private final Consumer<Throwable> failed;

    /**
     * @param register does one task at a time
     * @param window   does tasks on the window's thread
     * @param aside    does slow tasks that need no register
     * @param end      ends the register's thread once its tasks are done
     * @param failed   is told on the window's thread of a task that threw
     */
    Bridge(Executor register, Executor window, Executor aside, Runnable end, Consumer<Throwable> failed) {
        this.register = register;
        this.window = window;
        this.aside = aside;
        this.end = end;
        this.failed = failed;
    }

    /**
     * The bridge of the running program: a thread named {@code register} and JavaFX's own.
     *
     * @param failed is told on the window's thread of a task that threw
     */
    public static Bridge between(Consumer<Throwable> failed) {
        ExecutorService register = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("register").factory());
        return new Bridge(register, Platform::runLater, Thread::startVirtualThread, register::close, failed);
    }

    /** A bridge that does everything at once on the calling thread: for pictures of screens and tests of models. */
    public static Bridge atOnce(Consumer<Throwable> failed) {
        return new Bridge(Runnable::run, Runnable::run, Runnable::run, () -> { }, failed);
    }

    /** Does the work on the register's thread, then hands its result to the window's thread. */
    public <T> void run(Callable<T> work, Consumer<? super T> then) {
        run(new SimpleBooleanProperty(), work, then);
    }

    /** The same; the property is true on the window's thread until the work is done or has failed. */
    public <T> void run(BooleanProperty busy, Callable<T> work, Consumer<? super T> then) {
        run(register, busy, work, then);
    }

    private <T> void run(Executor thread, BooleanProperty busy, Callable<T> work, Consumer<? super T> then) {
        busy.set(true);
        thread.execute(() -> {
            Runnable answer = result(work, then);
            window.execute(() -> {
                busy.set(false);
                answer.run();
            });
        });
    }

    /**
     * Does slow work that needs no register, such as reading a file, on a thread of its own, so that saving and
     * searching go on meanwhile; then hands its result to the window's thread.
     */
    public <T> void aside(BooleanProperty busy, Callable<T> work, Consumer<? super T> then) {
        run(aside, busy, work, then);
    }

    /** Does the work on the register's thread while the caller waits; for the sync thread only. */
    public <T> T await(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        register.execute(task);
        return task.get();
    }

    /** From any thread: does this on the window's thread, in the order of the calls. */
    public void tell(Runnable onWindow) {
        window.execute(onWindow);
    }

    /** From any thread: a task has failed, let the person know. */
    public void fail(Throwable failure) {
        window.execute(() -> failed.accept(failure));
    }

    /** Waits until the work handed in before is done, then ends the register's thread. */
    @Override
    public void close() {
        end.run();
    }

    // Whatever a task throws must reach the person: an error that ends the thread in silence would look like a save.
    private <T> Runnable result(Callable<T> work, Consumer<? super T> then) {
        try {
            T value = work.call();
            return () -> then.accept(value);
        } catch (Exception | Error failure) {
            return () -> failed.accept(failure);
        }
    }
}
