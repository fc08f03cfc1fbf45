package vn.sotreem.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.application.Platform;
import javafx.stage.Stage;
import vn.sotreem.app.ui.Place;
import vn.sotreem.app.ui.Preferences;
import vn.sotreem.app.ui.Toolkit;
import vn.sotreem.app.ui.Window;
import vn.sotreem.app.ui.people.PeoplePlace;
import vn.sotreem.app.ui.people.QualityController;
import vn.sotreem.app.ui.people.TodayPlace;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;

/** Opens the window on the register of a folder, and comes back when it was closed. */
final class WindowTask {
    private final Program program;
    private final Home home;

    WindowTask(Program program, Home home) {
        this.program = program;
        this.home = home;
    }

    Exit run() throws CommandFailure {
        if (!Toolkit.hasDisplay(program.here().environment())) {
            throw CommandFailure.problem("no-display");
        }
        BlockingQueue<Thread> windowThread = new LinkedBlockingQueue<>();
        Toolkit.start(program.here().environment(), () -> {
            windowThread.add(Thread.currentThread());
            show();
        });
        try {
            // JavaFX ends its thread after the last window is closed and everything that hangs on it is done.
            windowThread.take().join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    private void show() {
        boolean shown = false;
        try {
            new Window(parts(), new Stage(), program.here().random()).show();
            shown = true;
        } finally {
            if (!shown) {
                Platform.exit();
            }
        }
    }

    private Window.Parts parts() {
        var clock = program.here().clock();
        return new Window.Parts(home.register(), address -> new HttpPortal(address, Patience.POOR_LINK, clock),
                places(home.register(), home.folder()), new Preferences(home.folder()), clock,
                new Window.About(program.version(), program::report));
    }

    /** The places of the window that the kit does not know. */
    static List<Place.Maker> places(RegisterHome register, Path folder) {
        return List.of(TodayPlace.in(register.backups()), PeoplePlace.in(folder), QualityController::in);
    }
}
