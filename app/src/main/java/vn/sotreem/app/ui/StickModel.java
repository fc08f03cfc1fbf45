package vn.sotreem.app.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.StickContents;
import vn.sotreem.core.register.StickRecipient;
import vn.sotreem.core.register.StickSender;
import vn.sotreem.core.register.Sticks;
import vn.sotreem.core.security.ReceivingKeys;
import vn.sotreem.core.security.Recipient;
import vn.sotreem.core.sync.Diary;
import vn.sotreem.core.transport.Bundle;
import vn.sotreem.core.transport.BundleRefused;

/** Out of the hamlet by stick, and back in: what a person does with sticks, step by step. */
final class StickModel {

    /** What is read and written on a thread of its own. */
    private sealed interface Outcome {
        record Wrote(Path file) implements Outcome {
        }

        record Opened(Parcel parcel) implements Outcome {
        }

        record Failed(String code) implements Outcome {
        }
    }

    /** What the register gives for a stick. */
    private record Packed(Optional<Parcel> parcel, ReceivingKeys keys) {
    }

    /** What is to be written, or why nothing is. */
    private record Tried(Optional<StickStep> step, String nothing) {
    }

    private static final String UNWRITABLE = "unwritable";
    private static final String UNREADABLE_FILE = "file";
    /** A key is 62 characters; people put a line or two beside it. */
    private static final long KEY_FILE_BYTES_MAX = 1_000;

    private final Workspace workspace;
    private final Drives drives;
    private final ReadOnlyObjectWrapper<StickStep> step = new ReadOnlyObjectWrapper<>(new StickStep.Closed());
    private final ObjectProperty<Optional<Problem>> problem = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();

    StickModel(Workspace workspace, Drives drives) {
        this.workspace = workspace;
        this.drives = drives;
    }

    ReadOnlyObjectProperty<StickStep> step() {
        return step.getReadOnlyProperty();
    }

    ObjectProperty<Optional<Problem>> problem() {
        return problem;
    }

    /** True while a stick is read or written. */
    BooleanProperty busy() {
        return busy;
    }

    void close() {
        go(new StickStep.Closed());
    }

    /** Shows what would go out of this laptop on a stick. */
    void pack() {
        pack(Optional.empty());
    }

    /** Shows what would go back to another laptop. */
    void packFor(StickSender back) {
        pack(Optional.of(back));
    }

    private void pack(Optional<StickSender> back) {
        List<Path> present = drives.present();
        session().ask(busy, register -> new Tried(packing(register, back, present), nothing(register, back)), tried ->
                tried.step.ifPresentOrElse(this::go, () -> refuse(tried.nothing)));
    }

    /** Why there is nothing to be written, if there is nothing. */
    private static String nothing(Register register, Optional<StickSender> back) {
        return back.isPresent() ? "nothing-back" : register.residence().isElsewhere() ? "elsewhere"
                : register.enrolment().isPresent() ? "copied" : "not-enrolled";
    }

    private static Optional<StickStep> packing(Register register, Optional<StickSender> back, List<Path> present) {
        Sticks sticks = register.sticks();
        List<StickRecipient> recipients = back.map(sender ->
                List.of(new StickRecipient(sender.recipient(), sender.label()))).orElseGet(sticks::recipients);
        return parcel(sticks, back.map(StickSender::device)).map(parcel ->
                new StickStep.Packing(sticks.contents(parcel), recipients, back, present));
    }

    private static Optional<Parcel> parcel(Sticks sticks, Optional<UUID> back) {
        return back.isPresent() ? sticks.reply(back.get()) : sticks.parcel();
    }

    /** Remembers a key that sticks are to be encrypted for; says whether it is one. */
    boolean addRecipient(String key, String label) {
        Optional<Recipient> recipient = Recipient.parse(key.strip());
        recipient.ifPresent(known -> session().ask(busy, register -> {
            register.sticks().keepRecipient(new StickRecipient(known, label.strip()));
            return known;
        }, kept -> pack()));
        return recipient.isPresent();
    }

    /** Reads a key from the file that another laptop wrote. */
    void addRecipientFrom(Path file) {
        session().aside(busy, () -> Files.size(file) > KEY_FILE_BYTES_MAX ? "" : Files.readString(file), key -> {
            if (!addRecipient(key, file.getFileName().toString().replaceFirst("\\.[^.]*$", ""))) {
                refuse("key");
            }
        });
    }

    /** Writes what the present step shows, as it is by now, and reads it back. */
    void write(Path folder, List<StickRecipient> recipients) {
        Optional<StickSender> back = step.get() instanceof StickStep.Packing packing ? packing.back()
                : Optional.empty();
        List<Recipient> readers = recipients.stream().map(StickRecipient::recipient).toList();
        problem.set(Optional.empty());
        session().ask(busy, register -> new Packed(parcel(register.sticks(), back.map(StickSender::device)),
                register.sticks().receivingKeys()), packed -> packed.parcel().ifPresent(parcel ->
                session().aside(busy, () -> write(folder, parcel, readers, packed.keys()), outcome -> {
                    if (outcome instanceof Outcome.Wrote(Path file)) {
                        wrote(file, parcel, back.isPresent());
                    } else if (outcome instanceof Outcome.Failed(String code)) {
                        refuse(code);
                    }
                })));
    }

    private static Outcome write(Path folder, Parcel parcel, List<Recipient> readers, ReceivingKeys keys) {
        Path file = folder.resolve(Bundle.nameFor(parcel));
        try {
            Bundle.write(file, parcel, readers, keys);
            return new Outcome.Wrote(file);
        } catch (IOException full) {
            return new Outcome.Failed(UNWRITABLE);
        }
    }

    private void wrote(Path file, Parcel parcel, boolean isBack) {
        session().takeIn(busy, register -> {
            register.sticks().written(parcel);
            StickContents contents = register.sticks().contents(parcel);
            new Diary(register).note(workspace.clock().instant(), isBack ? Diary.REPLY_WRITTEN : Diary.STICK_WRITTEN,
                    isBack ? contents.manifest().content().receipts() : contents.changes());
            return contents;
        }, contents -> go(new StickStep.Written(file, contents)));
    }

    /** Asks which file on a stick is meant, and opens it. */
    void choose(Window over) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts().get("stick.in.title"));
        chooser.getExtensionFilters().add(new ExtensionFilter(texts().get("stick.file"), "*" + Bundle.SUFFIX));
        Optional.ofNullable(chooser.showOpenDialog(over)).map(File::toPath).ifPresent(this::look);
    }

    /** Opens a stick and shows what is on it; nothing of it is taken. */
    void look(Path file) {
        problem.set(Optional.empty());
        session().ask(busy, register -> register.sticks().receivingKeys(), keys ->
                session().aside(busy, () -> open(file, keys), outcome -> {
                    if (outcome instanceof Outcome.Opened(Parcel parcel)) {
                        session().ask(busy, register -> register.sticks().contents(parcel),
                                contents -> go(new StickStep.Looking(file, parcel, contents)));
                    } else if (outcome instanceof Outcome.Failed(String code)) {
                        unfit(code);
                    }
                }));
    }

    private static Outcome open(Path file, ReceivingKeys keys) {
        try {
            return new Outcome.Opened(Bundle.read(file, keys));
        } catch (BundleRefused refused) {
            return new Outcome.Failed(switch (refused.reason()) {
                case NOT_A_BUNDLE -> "not-a-bundle";
                case NOT_FOR_THIS_LAPTOP -> "not-for-this-laptop";
                case DAMAGED -> "damaged";
                case TOO_LARGE -> "too-large";
            });
        } catch (IOException gone) {
            return new Outcome.Failed(UNREADABLE_FILE);
        }
    }

    /** Takes what the stick that was looked at brought. */
    void take(Parcel parcel) {
        problem.set(Optional.empty());
        session().takeIn(busy, register -> {
            StickAnswer answer = register.sticks().take(parcel);
            note(new Diary(register), answer);
            return answer;
        }, answer -> {
            if (answer instanceof StickAnswer.Refused(StickAnswer.Reason reason)) {
                unfit(reason.code());
            } else {
                go(new StickStep.Taken(answer));
            }
        });
    }

    private void note(Diary diary, StickAnswer answer) {
        switch (answer) {
            case StickAnswer.Relayed relayed ->
                    diary.note(workspace.clock().instant(), Diary.STICK_RELAYED, relayed.changes());
            case StickAnswer.Answered answered ->
                    diary.note(workspace.clock().instant(), Diary.STICK_ANSWERED, answered.settled());
            case StickAnswer.Joining _, StickAnswer.Refused _ -> { }
        }
    }

    /** Writes this laptop's key into a file, for those who are to write sticks for it. */
    void saveKey(Path file) {
        session().ask(busy, register -> register.sticks().receivingKeys().recipient().text(), key ->
                session().aside(busy, () -> saved(file, key), isSaved -> {
                    if (isSaved) {
                        workspace.shell().tell(texts().get("stick.key.saved", file.getFileName().toString()));
                    } else {
                        refuse(UNWRITABLE);
                    }
                }));
    }

    private static boolean saved(Path file, String key) {
        try {
            Files.writeString(file, key + System.lineSeparator());
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    void go(StickStep next) {
        problem.set(Optional.empty());
        step.set(next);
    }

    /** A file that was brought is not what it should be: perhaps another one is. */
    void unfit(String code) {
        go(new StickStep.Unfit());
        refuse(code);
    }

    void refuse(String code) {
        problem.set(Optional.of(new Problem(texts().get("stick.refused." + code),
                texts().get("stick.refused." + code + ".next"))));
    }

    private Texts texts() {
        return workspace.texts();
    }

    private Session session() {
        return workspace.session();
    }
}
