package vn.sotreem.app.ui;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;

/**
 * The real window, used as on a busy morning: every place is looked at, the list is walked through, searched and
 * sifted, cards are opened. What memory that takes whoever asks for it measures.
 */
public final class BusyMorning {
    private static final List<String> SEARCHED = List.of("n", "ng", "nguyen", "nong van", "lan", "thi mai", "2019");
    private static final int SCREENS = 60;
    private static final int CARDS = 30;

    private final Window.Parts parts;
    private final String password;
    private final Locale language = Texts.VIETNAMESE;

    /** @param password what the register opens with */
    public BusyMorning(Window.Parts parts, String password) {
        this.parts = parts;
        this.password = password;
    }

    /**
     * Goes through the morning, and asks this at its end, while the window is still there. Not on the window's thread,
     * which must have been started.
     */
    public void live(SecureRandom random, Runnable atItsEnd) throws Exception {
        try (DrivenWindow window = new DrivenWindow(parts, language, random)) {
            Morning morning = new Morning(window, window.enter(password));
            morning.everyPlace();
            morning.list();
            morning.search();
            morning.hamlets();
            morning.cards();
            atItsEnd.run();
        }
    }

    /** What is done, in one open window. */
    private record Morning(DrivenWindow window, Workspace workspace) {

        void everyPlace() throws InterruptedException {
            for (Place place : window.on(() -> List.copyOf(workspace.shell().places()))) {
                act(() -> workspace.shell().go(place));
            }
            act(() -> workspace.shell().go(listed()));
            boolean isMore = true;
            while (isMore) {
                isMore = ask(register -> register.lists().readAhead());
            }
        }

        void list() throws InterruptedException {
            TableView<?> table = window.on(() -> (TableView<?>) listed().screen().lookup(".table-view"));
            for (int screen = 0; screen <= SCREENS; screen++) {
                int part = screen;
                act(() -> table.scrollTo((int) ((long) part * (table.getItems().size() - 1) / SCREENS)));
            }
            for (var column : List.copyOf(table.getVisibleLeafColumns())) {
                act(() -> by(table, column));
            }
        }

        @SuppressWarnings("unchecked")
        private static <T> void by(TableView<T> table, Object column) {
            table.getSortOrder().setAll(List.of((TableColumn<T, ?>) column));
        }

        void search() throws InterruptedException {
            for (String text : SEARCHED) {
                act(() -> workspace.shell().search().set(text));
            }
            act(() -> workspace.shell().search().set(""));
        }

        void hamlets() throws InterruptedException {
            for (Hamlet hamlet : window.on(() -> List.copyOf(workspace.shell().hamlets()))) {
                act(() -> workspace.shell().hamlet().set(Optional.of(hamlet)));
            }
            act(() -> workspace.shell().hamlet().set(Optional.empty()));
        }

        void cards() throws InterruptedException {
            List<ChildRow> children = ask(register -> {
                Listing listing = register.list(ChildQuery.ALL);
                return register.rows(listing, 0, Math.min(CARDS, listing.size()));
            });
            for (ChildRow row : children) {
                act(() -> workspace.shell().open(RecordRef.of(Entity.CHILD, row.child().id())));
            }
        }

        private Place listed() {
            return workspace.shell().places().stream().filter(Place::searches).findFirst().orElseThrow();
        }

        /** Does this, and lets everything come that was asked for by it and is to be shown. */
        private void act(Runnable work) throws InterruptedException {
            window.on(() -> {
                work.run();
                window.root().applyCss();
                window.root().layout();
                return work;
            });
            ask(Register::standing);
            ask(Register::standing);
        }

        private <T> T ask(Function<Register, T> question) throws InterruptedException {
            BlockingQueue<T> answers = new LinkedBlockingQueue<>();
            window.on(() -> {
                workspace.session().ask(question, answers::add);
                return answers;
            });
            return answers.take();
        }
    }
}
