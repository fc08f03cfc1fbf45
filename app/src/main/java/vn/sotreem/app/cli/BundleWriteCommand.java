package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.StickContents;
import vn.sotreem.core.register.StickRecipient;
import vn.sotreem.core.register.StickSender;
import vn.sotreem.core.register.Sticks;
import vn.sotreem.core.security.Recipient;
import vn.sotreem.core.transport.Bundle;

/** Writes what waits on a stick; or, with {@code --back}, what there is for another laptop. */
@Command(name = "write")
final class BundleWriteCommand implements Task {
    private final Program program;

    @Parameters(paramLabel = "FILE", descriptionKey = "bundle-file")
    private Path file;

    @Option(names = "--to", paramLabel = "RECIPIENT")
    private String to;

    @Option(names = "--back", paramLabel = "DEVICE")
    private UUID back;

    BundleWriteCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        StickContents contents;
        try (Home.Opened opened = program.home().open()) {
            boolean isAsking = opened.register().sticks().enrolling().asked().isPresent();
            if (opened.register().enrolment().isEmpty() && !isAsking) {
                throw CommandFailure.problem("not-enrolled");
            }
            contents = write(opened.register().sticks());
        }
        program.console().say("bundle.written", file);
        BundleShowCommand.tell(program, contents);
        program.console().document(out -> {
            out.writeStringField("file", file.toString());
            BundleShowCommand.write(out, contents);
        });
        return Exit.DONE;
    }

    private StickContents write(Sticks sticks) throws CommandFailure {
        keepRecipient(sticks);
        List<Recipient> recipients = recipients(sticks);
        if (recipients.isEmpty()) {
            throw CommandFailure.problem("stick-recipient-missing");
        }
        Parcel parcel = (back == null ? sticks.parcel() : sticks.reply(back))
                .orElseThrow(() -> CommandFailure.problem(back == null ? "stick-copied" : "stick-empty"));
        try {
            Bundle.write(file, parcel, recipients, sticks.receivingKeys());
        } catch (IOException failure) {
            throw CommandFailure.problem("stick-unwritable", file);
        }
        sticks.written(parcel);
        return sticks.contents(parcel);
    }

    private void keepRecipient(Sticks sticks) throws CommandFailure {
        if (to != null) {
            Recipient recipient = Recipient.parse(to)
                    .orElseThrow(() -> CommandFailure.usage("stick-recipient", to));
            sticks.keepRecipient(new StickRecipient(recipient, ""));
        }
    }

    private List<Recipient> recipients(Sticks sticks) {
        return back == null ? sticks.recipients().stream().map(StickRecipient::recipient).toList()
                : sticks.senders().stream().filter(sender -> sender.device().equals(back))
                        .map(StickSender::recipient).toList();
    }
}
