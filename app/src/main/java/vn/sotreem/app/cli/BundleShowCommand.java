package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
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
        Manifest manifest;
        try (Home.Opened opened = program.home().open()) {
            manifest = parcel(opened.register(), file).manifest();
        }
        program.console().say("bundle.shown", manifest.sender().label(),
                Moment.of(manifest.writtenAt(), program.here().clock()), manifest.content().batches(),
                manifest.content().receipts());
        program.console().document(out -> write(out, manifest));
        return Exit.DONE;
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

    /** What a manifest says, as fields of whatever is being written. */
    static void write(JsonGenerator out, Manifest manifest) throws IOException {
        out.writeStringField("way", manifest.way().code());
        out.writeStringField("device", manifest.device().toString());
        out.writeStringField("commune", manifest.commune());
        out.writeStringField("label", manifest.sender().label());
        out.writeStringField("writtenAt", manifest.writtenAt().toString());
        out.writeNumberField("batches", manifest.content().batches());
        out.writeNumberField("receipts", manifest.content().receipts());
    }
}
