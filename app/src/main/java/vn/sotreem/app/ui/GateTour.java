package vn.sotreem.app.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import vn.sotreem.app.ui.Tour.Stop;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.register.Backup;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;

/** The tour's stops before the register is open: set-up and the door. */
final class GateTour {
    private static final String PASSWORD = "bốn từ không liên quan";
    private static final Bridge AT_ONCE = Bridge.atOnce(failure -> {
        throw new IllegalStateException("on the tour", failure);
    });

    private static final Rooms.Ways NOWHERE = new Rooms.Ways(() -> { }, () -> { }, false);
    private static final Rooms.Ways CHOOSING = new Rooms.Ways(() -> { }, () -> { }, true);
    private static final String LOCKED = "Hoàng Thị Én";
    private static final List<String> OTHERS = List.of("Lý A Sử", "Nông Thị Hoa");

    private final RegisterHome home;
    private final RandomGenerator random;
    private final Clock clock;

    GateTour(RegisterHome home, RandomGenerator random, Clock clock) {
        this.home = home;
        this.clock = clock;
        this.random = random;
    }

    List<Stop> stops() {
        return List.of(
                setUp("setup-place", model -> { }),
                setUp("setup-place-wrong", SetUpModel::placeDone),
                setUp("setup-person", GateTour::fillPlace),
                setUp("setup-person-wrong", model -> {
                    fillPlace(model);
                    model.personDone("ngắn".toCharArray(), "khác".toCharArray());
                }),
                setUp("setup-code", model -> {
                    fillPlace(model);
                    model.input(SetUpModel.Input.USER).set("Nông Thị Hoa");
                    model.personDone(PASSWORD.toCharArray(), PASSWORD.toCharArray());
                }),
                unlock("unlock", model -> { }),
                unlock("unlock-wrong", model -> model.unlock("sai".toCharArray())),
                unlock("unlock-code", model -> {
                    model.recovering().set(true);
                    model.recover("K7QF-9M2T", PASSWORD.toCharArray(), PASSWORD.toCharArray());
                }),
                new Stop("unlock-in-use", texts -> Rooms.unlock(shown(new UnlockModel(texts, AT_ONCE, gate()),
                        model -> model.problem().set(Optional.of(
                                UnavailableText.of(RegisterUnavailable.Cause.IN_USE, texts)))), texts, NOWHERE)),
                unlock("unlock-busy", model -> model.busy().set(true)),
                new Stop("unlock-covered", texts -> Rooms.unlock(new UnlockModel(texts, AT_ONCE,
                        gate(Optional.of(new Gate.Covered(LOCKED, () -> { }, Runnable::run)))),
                        texts, NOWHERE)),
                new Stop("unlock-choosing", texts -> new OpenList(Rooms.unlock(shown(
                        new UnlockModel(texts, AT_ONCE, gate()), model -> model.users().addAll(OTHERS)), texts,
                        CHOOSING), "#user")),
                restore("restore", model -> { }),
                restore("restore-chosen", model -> chooseFirst(model)),
                restore("restore-done", model -> model.aside().set(Optional.of(Path.of("before-restore-20261122")))));
    }

    private Stop setUp(String name, Consumer<SetUpModel> act) {
        return new Stop(name, texts ->
                Rooms.setUp(shown(new SetUpModel(texts, AT_ONCE, gate()), act), texts, NOWHERE));
    }

    private Stop unlock(String name, Consumer<UnlockModel> act) {
        return new Stop(name, texts ->
                Rooms.unlock(shown(new UnlockModel(texts, AT_ONCE, gate()), act), texts, NOWHERE));
    }

    private Stop restore(String name, Consumer<RestoreModel> act) {
        return new Stop(name, texts -> {
            RestoreModel model = new RestoreModel(texts, AT_ONCE, home);
            model.backups().setAll(backup(1, 1_450), backup(2, 1_447));
            act.accept(model);
            return Rooms.restore(model, texts, new Times(texts, clock), () -> { });
        });
    }

    private Backup backup(int daysAgo, int children) {
        Path file = Path.of("so-tre-em-06463abc-%04d.zip".formatted(daysAgo));
        return new Backup(file, 1_480_000, new Backup.Content(clock.instant().minus(Duration.ofDays(daysAgo)),
                "06463abc", 3_000, 2_900, children));
    }

    private static void chooseFirst(RestoreModel model) {
        model.chosen().set(Optional.of(model.backups().getFirst()));
    }

    private static <M> M shown(M model, Consumer<M> act) {
        act.accept(model);
        return model;
    }

    private Gate gate() {
        return gate(Optional.empty());
    }

    private Gate gate(Optional<Gate.Covered> covered) {
        return new Gate(home, random, new Guesses(clock), "", covered, opened -> { });
    }

    private static void fillPlace(SetUpModel model) {
        model.province().set(Catalog.bundled().provinces().find("20").orElseThrow());
        model.input(SetUpModel.Input.COMMUNE_CODE).set("06463");
        model.input(SetUpModel.Input.COMMUNE_NAME).set("Xã Y Tịch");
        model.input(SetUpModel.Input.HAMLETS).set("Thôn Nà Lìa\nThôn Pác Lầu");
        model.placeDone();
    }
}
