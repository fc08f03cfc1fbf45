package vn.sotreem.app.ui.people;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** A thread that does one task when the test says so, on the test's own thread. */
final class Steps implements Executor {
    private final Deque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    int waiting() {
        return tasks.size();
    }

    void runOne() {
        tasks.removeFirst().run();
    }

    void runAll() {
        while (!tasks.isEmpty()) {
            runOne();
        }
    }
}
