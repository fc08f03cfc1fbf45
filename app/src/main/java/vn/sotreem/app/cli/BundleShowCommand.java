package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.StickContents;
import vn.sotreem.core.transport.Bundle;
import vn.sotreem.core.transport.BundleRefused;

/** Tells what a stick says of itself, and takes nothing of it. */
@Command(name = "show")
final class BundleShowCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "FILE", descriptionKey = "bundle-file")
    private Path file;

    BundleShowCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        StickContents contents;
        try (Home.Opened opened = program.home().open()) {
            contents = opened.register().sticks().contents(parcel(opened.register(), file));
        }
        tell(program, contents);
        program.console().document(out -> write(out, contents));
        return Exit.DONE;
    }

    /** Says what is on a stick, in as many sentences as there are things. */
    static void tell(Program program, StickContents contents) {
        Console console = program.console();
        Clock clock = program.here().clock();
        Manifest manifest = contents.manifest();
        console.say("bundle.shown", manifest.sender().label(), Moment.of(manifest.writtenAt(), clock));
        if (contents.changes() > 0) {
            console.say("bundle.changes", contents.changes(), manifest.content().batches(), contents.children(),
                    String.join(", ", contents.hamlets()));
            console.say("bundle.span", Moment.of(contents.since().orElseThrow(), clock),
                    Moment.of(contents.until().orElseThrow(), clock));
        }
        if (contents.asks()) {
            console.say("bundle.asks");
        }
        switch (manifest.way()) {
            case BACK -> console.say("bundle.brings", manifest.content().receipts(), manifest.content().pages());
            case JOIN -> console.say("bundle.joins");
            case OUT -> {
                // Said above, by what it carries.
            }
        }
    }

    static Parcel parcel(Register register, Path file) throws CommandFailure, IOException {
        try {
            return Bundle.read(file, register.sticks().receivingKeys());
        } catch (BundleRefused refused) {
            throw CommandFailure.problem(switch (refused.reason()) {
                case NOT_A_BUNDLE -> "stick-not-a-bundle";
                case NOT_FOR_THIS_LAPTOP -> "stick-not-for-this-laptop";
                case DAMAGED -> "stick-damaged";
                case TOO_LARGE -> "stick-too-large";
            });
        }
    }

    /** What is on a stick, as fields of whatever is being written. */
    static void write(JsonGenerator out, StickContents contents) throws IOException {
        Manifest manifest = contents.manifest();
        out.writeStringField("way", manifest.way().code());
        out.writeStringField("device", manifest.device().toString());
        out.writeStringField("commune", manifest.commune());
        out.writeStringField("label", manifest.sender().label());
        out.writeStringField("writtenAt", manifest.writtenAt().toString());
        out.writeNumberField("batches", manifest.content().batches());
        out.writeNumberField("changes", contents.changes());
        out.writeNumberField("children", contents.children());
        out.writeArrayFieldStart("hamlets");
        for (String hamlet : contents.hamlets()) {
            out.writeString(hamlet);
        }
        out.writeEndArray();
        out.writeStringField("since", contents.since().map(Instant::toString).orElse(null));
        out.writeStringField("until", contents.until().map(Instant::toString).orElse(null));
        out.writeNumberField("receipts", manifest.content().receipts());
        out.writeNumberField("pages", manifest.content().pages());
        out.writeBooleanField("asks", contents.asks());
    }
}
