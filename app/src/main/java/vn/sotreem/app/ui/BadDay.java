package vn.sotreem.app.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.Saved;
import vn.sotreem.core.sync.SyncStatus;

/**
 * The real window through a whole bad day, with a picture of each hour: no network, a sign-in page, a refusal, a
 * conflict, a stick out, a stick that was cut, the stick back. What happens around the laptop its world does.
 */
public final class BadDay {

    /** What happens around the laptop; each comes back when it has happened. */
    public interface World {

        /** The window's parts: a register that is enrolled, with children, and the portal in reach. */
        Window.Parts parts();

        /** What the register opens with. */
        String password();

        void portalGoesAway() throws Exception;

        /** A network that shows everybody a page to sign in on. */
        void signInPageComes() throws Exception;

        void portalComesBack() throws Exception;

        /** The office writes another birth date of this child than the hamlet will, and sends it. */
        void officeWrites(Child child, String birth) throws Exception;

        /** Somebody pulls this laptop's cable; the others keep their network. */
        void cableIsPulled() throws Exception;

        /** The key that sticks for the office are encrypted for. */
        String officeKey() throws Exception;

        /** The office takes this stick, forwards what is on it, and writes one back. */
        Path throughTheOffice(Path stick) throws Exception;
    }

    /** Children nobody else writes about on this day. */
    private static final int QUIET_FROM = 10;
    private static final int QUIET_TO = 13;

    private final World world;
    private final Path folder;
    private final Locale language;
    private final SecureRandom random;
    private final List<Path> pictures = new ArrayList<>();

    /** @param folder for the pictures and the sticks */
    public BadDay(World world, Path folder, Locale language, SecureRandom random) {
        this.world = world;
        this.folder = folder;
        this.language = language;
        this.random = random;
    }

    /** Goes through the day and gives its pictures. Not on the window's thread, which must have been started. */
    public List<Path> live() throws Exception {
        Files.createDirectories(folder);
        try (DrivenWindow window = new DrivenWindow(world.parts(), language, random)) {
            Hours hours = new Hours(window, window.enter(world.password()));
            hours.portalOutOfReach();
            hours.refusalAndConflict();
            hours.outByStick();
            hours.backByStick();
        }
        return pictures;
    }

    /** The hours of the day in one open window. */
    private final class Hours {
        private final DrivenWindow window;
        private final Workspace workspace;
        private final SyncCentreController centre;
        private final List<Child> children;
        private Path stick = folder;

        Hours(DrivenWindow window, Workspace workspace) throws Exception {
            this.window = window;
            this.workspace = workspace;
            this.centre = place(SyncCentreController.class);
            until(status -> status instanceof SyncStatus.AllSent);
            this.children = ask(Hours::people);
            show(centre, "01-morning");
        }

        void portalOutOfReach() throws Exception {
            world.portalGoesAway();
            write(children.get(0), child -> child.with("note", "Nghỉ học từ tuần trước"));
            send(SyncStatus.Obstacle.PORTAL_DOWN);
            show(centre, "02-portal-down");
            world.signInPageComes();
            send(SyncStatus.Obstacle.SIGN_IN);
            show(centre, "03-sign-in-page");
            world.portalComesBack();
            send();
            show(centre, "04-sent");
        }

        void refusalAndConflict() throws Exception {
            Child taken = children.stream().filter(child -> !child.personalId().digits().isEmpty()).findFirst()
                    .orElseThrow();
            Child refused = children.stream().filter(child -> !child.equals(taken)).findFirst().orElseThrow();
            Child disputed = children.getLast();
            world.officeWrites(disputed, "2016-03-07");
            write(refused, child -> child.with("personalId", taken.personalId().digits()));
            write(disputed, child -> child.with("birth", "2016-03-01"));
            send();
            show(centre, "05-to-review");
            ReviewController review = place(ReviewController.class);
            window.until(review.table().itemsProperty(), lines -> !lines.isEmpty());
            show(review, "06-review-first");
            window.on(() -> {
                review.table().getSelectionModel().selectLast();
                return review;
            });
            show(review, "07-review-last");
        }

        void outByStick() throws Exception {
            world.cableIsPulled();
            for (Child child : children.subList(QUIET_FROM, QUIET_TO)) {
                write(child, written -> written.with("note", "Cần thăm lại"));
            }
            send(SyncStatus.Obstacle.NO_NETWORK);
            StickModel sticks = centre.sticks();
            act(sticks::pack);
            window.until(sticks.step(), step -> step instanceof StickStep.Packing);
            show(centre, "08-stick-for-whom");
            String key = world.officeKey();
            act(() -> sticks.addRecipient(key, "Máy công chức xã"));
            window.until(sticks.step(), step -> step instanceof StickStep.Packing packing
                    && !packing.recipients().isEmpty());
            show(centre, "09-stick-ready");
            act(() -> sticks.write(folder, ((StickStep.Packing) sticks.step().get()).recipients()));
            window.until(sticks.step(), StickStep.Written.class::isInstance);
            stick = ((StickStep.Written) window.on(() -> sticks.step().get())).file();
            show(centre, "10-stick-written");
            act(sticks::close);
            show(centre, "11-on-stick");
        }

        void backByStick() throws Exception {
            StickModel sticks = centre.sticks();
            Path back = world.throughTheOffice(stick);
            byte[] whole = Files.readAllBytes(back);
            Path cut = Files.write(folder.resolve("cut.so-bundle.age"), Arrays.copyOf(whole, whole.length / 2));
            act(() -> sticks.look(cut));
            window.until(sticks.problem(), Optional::isPresent);
            show(centre, "12-cut-stick");
            act(() -> sticks.look(back));
            window.until(sticks.step(), StickStep.Looking.class::isInstance);
            show(centre, "13-stick-back");
            act(() -> sticks.take(((StickStep.Looking) sticks.step().get()).parcel()));
            window.until(sticks.step(), StickStep.Taken.class::isInstance);
            show(centre, "14-receipts");
            act(sticks::close);
            until(status -> status.standing().waiting() == 0);
            show(centre, "15-evening");
        }

        private static List<Child> people(Register register) {
            Listing listing = register.list(ChildQuery.ALL);
            return register.rows(listing, 0, listing.size()).stream().map(ChildRow::child).toList();
        }

        private void write(Child child, UnaryOperator<Child> change) throws InterruptedException {
            BlockingQueue<Saved> saved = new LinkedBlockingQueue<>();
            act(() -> workspace.session().save(Save.of(workspace.session().actor(),
                    Edit.change(child, change.apply(child))), saved::add));
            saved.take();
        }

        private <T> T ask(Function<Register, T> question) throws InterruptedException {
            BlockingQueue<T> answers = new LinkedBlockingQueue<>();
            act(() -> workspace.session().ask(question, answers::add));
            return answers.take();
        }

        /** Sends, and waits until everything has its receipt. */
        private void send() throws InterruptedException {
            act(workspace.session()::sendNow);
            until(status -> status instanceof SyncStatus.AllSent);
        }

        /** Sends, and waits until this is in the way. */
        private void send(SyncStatus.Obstacle obstacle) throws InterruptedException {
            act(workspace.session()::sendNow);
            until(status -> status instanceof SyncStatus.Held held && held.obstacle() == obstacle);
        }

        private void until(Predicate<SyncStatus> wanted) throws InterruptedException {
            window.until(workspace.session().status(), wanted);
        }

        private void show(Place place, String name) throws IOException {
            act(() -> workspace.shell().go(place));
            pictures.add(window.picture(folder.resolve("%s.%s.png".formatted(name, language.getLanguage()))));
        }

        private void act(Runnable work) {
            window.on(() -> {
                work.run();
                return work;
            });
        }

        private <P extends Place> P place(Class<P> kind) {
            return window.on(() -> workspace.shell().places().stream().filter(kind::isInstance).map(kind::cast)
                    .findFirst().orElseThrow());
        }
    }
}
