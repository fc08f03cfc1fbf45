package vn.sotreem.app.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.StickContents;
import vn.sotreem.core.register.StickRecipient;
import vn.sotreem.core.security.Recipient;

/** Sticks in every state a person can meet them in, for the tour. */
final class SampleSticks {
    private static final String HAMLET = "Nông Thị Hoa · Thôn Nà Lìa";
    private static final Path FILE = Path.of("/media/hoa/KINGSTON/06463-019aa9c2-out-3-7.so-bundle.age");

    private SampleSticks() {
    }

    /** What is done with the stick screen, by a name for the picture. */
    static Map<String, Consumer<StickModel>> byName(Instant now) {
        var office = new StickRecipient(new Recipient("age1" + "q".repeat(58)), "Máy công chức xã");
        StickContents out = contents(Manifest.Way.OUT, now);
        StickContents back = contents(Manifest.Way.BACK, now);
        Map<String, Consumer<StickModel>> states = new LinkedHashMap<>();
        states.put("pack", model -> model.go(new StickStep.Packing(out, List.of(office), Optional.empty(),
                List.of(Path.of("/media/hoa/KINGSTON"), Path.of("/media/hoa/THON NA LIA")))));
        states.put("pack-first", model -> model.go(new StickStep.Packing(out, List.of(), Optional.empty(), List.of())));
        states.put("written", model -> model.go(new StickStep.Written(FILE, out)));
        states.put("written-join", model -> model.go(new StickStep.Written(FILE, contents(Manifest.Way.JOIN, now))));
        states.put("written-back", model -> model.go(new StickStep.Written(FILE, back)));
        states.put("look", model -> model.go(new StickStep.Looking(FILE, parcel(out), out)));
        states.put("look-back", model -> model.go(new StickStep.Looking(FILE, parcel(back), back)));
        states.put("relayed", model -> model.go(new StickStep.Taken(
                new StickAnswer.Relayed(new UUID(1, 1), HAMLET, 5, 2, 214, 1, true))));
        states.put("answered", model -> model.go(new StickStep.Taken(
                new StickAnswer.Answered(false, 5, 0, 1, false, new StickAnswer.Told(2, 18, 0)))));
        states.put("answered-told-again", model -> model.go(new StickStep.Taken(
                new StickAnswer.Answered(false, 0, 5, 0, true, new StickAnswer.Told(0, 0, 0)))));
        states.put("joining", model -> model.go(new StickStep.Taken(new StickAnswer.Joining(HAMLET, true))));
        states.put("damaged", model -> model.unfit("damaged"));
        states.put("busy", model -> {
            model.go(new StickStep.Looking(FILE, parcel(out), out));
            model.busy().set(true);
        });
        return states;
    }

    private static Parcel parcel(StickContents contents) {
        return new Parcel(contents.manifest(), new byte[0], List.of());
    }

    private static StickContents contents(Manifest.Way way, Instant now) {
        boolean isOut = way == Manifest.Way.OUT;
        Manifest.Sender sender = new Manifest.Sender(new byte[0], "", isOut ? HAMLET : "Hoàng Thị Én · Xã Khuổi Luông");
        Manifest.Content content = new Manifest.Content(isOut ? 5 : 0, isOut ? 0 : 5, isOut ? 0 : 2, new byte[0]);
        Manifest manifest = new Manifest(way, new UUID(1, 1), "06463", new byte[0], sender,
                now.minus(Duration.ofDays(3)), content);
        return new StickContents(manifest, isOut ? List.of("Thôn Nà Lìa", "Thôn Pác Lầu") : List.of(),
                isOut ? 214 : 0, isOut ? 96 : 0, Optional.of(now.minus(Duration.ofDays(12))).filter(since -> isOut),
                Optional.of(now.minus(Duration.ofDays(3))).filter(until -> isOut), isOut);
    }
}
