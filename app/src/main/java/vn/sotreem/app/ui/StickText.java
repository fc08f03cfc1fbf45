package vn.sotreem.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.StickContents;

/** Puts what is on a stick, and what became of it, into words. */
final class StickText {
    private final Texts texts;
    private final Times times;

    StickText(Workspace workspace) {
        this.texts = workspace.texts();
        this.times = workspace.times();
    }

    /** What goes, or went, on a stick: how much, about which hamlets, from when. */
    List<String> outgoing(StickContents contents) {
        List<String> lines = new ArrayList<>();
        switch (contents.manifest().way()) {
            case BACK -> lines.add(texts.get("stick.brings", contents.manifest().content().receipts(),
                    contents.manifest().content().pages()));
            case JOIN -> lines.add(texts.get("stick.joins"));
            case OUT -> lines.addAll(out(contents));
        }
        return lines;
    }

    private List<String> out(StickContents contents) {
        List<String> lines = new ArrayList<>();
        lines.add(contents.changes() == 0 ? texts.get("stick.nothing")
                : texts.get("stick.changes", contents.changes(), contents.children()));
        if (!contents.hamlets().isEmpty()) {
            lines.add(String.join(", ", contents.hamlets()));
        }
        contents.since().ifPresent(since -> lines.add(saved(times.moment(since),
                times.moment(contents.until().orElse(since)))));
        if (contents.asks()) {
            lines.add(texts.get("stick.asks"));
        }
        return lines;
    }

    private String saved(String since, String until) {
        return since.equals(until) ? texts.get("stick.saved", since) : texts.get("stick.since", since, until);
    }

    /** The same for a stick that was brought, with whose it is and how old. */
    List<String> brought(StickContents contents) {
        List<String> lines = new ArrayList<>();
        Manifest manifest = contents.manifest();
        lines.add(texts.get("stick.from", manifest.sender().label()));
        lines.add(texts.get("stick.written.at", times.moment(manifest.writtenAt()),
                times.age(manifest.writtenAt())));
        lines.addAll(outgoing(contents));
        return lines;
    }

    /** What became of a stick that was taken, the most important first. */
    List<String> taken(StickAnswer answer) {
        return switch (answer) {
            case StickAnswer.Relayed relayed -> relayed(relayed);
            case StickAnswer.Answered answered -> answered(answered);
            case StickAnswer.Joining joining -> List.of(texts.get("stick.joining", joining.label()));
            case StickAnswer.Refused refused -> List.of(texts.get("stick.refused." + refused.reason().code()));
        };
    }

    private List<String> relayed(StickAnswer.Relayed relayed) {
        List<String> lines = new ArrayList<>();
        lines.add(relayed.taken() == 0 ? texts.get("stick.relayed.known", relayed.label())
                : texts.get("stick.relayed", relayed.changes(), relayed.label()));
        if (relayed.waiting() > 0) {
            lines.add(texts.get("stick.relayed.waiting", relayed.waiting()));
        }
        if (relayed.newcomer()) {
            lines.add(texts.get("stick.relayed.newcomer", relayed.label()));
        }
        return lines;
    }

    private List<String> answered(StickAnswer.Answered answered) {
        List<String> lines = new ArrayList<>();
        if (answered.letIn()) {
            lines.add(texts.get("stick.letIn"));
        }
        if (answered.toldAgain()) {
            lines.add(texts.get("stick.toldAgain"));
        }
        if (answered.settled() > 0) {
            lines.add(texts.get("stick.answered", answered.settled()));
        } else if (!answered.toldAgain()) {
            lines.add(texts.get("stick.answered.known"));
        }
        if (answered.told().records() > 0) {
            lines.add(texts.get("stick.told", answered.told().records()));
        }
        if (answered.early() > 0) {
            lines.add(texts.get("stick.early", answered.early()));
        }
        return lines;
    }

    /** Puts lines under one another. */
    static void show(Pane pane, List<String> lines) {
        for (String line : lines) {
            Label label = new Label(line);
            label.setWrapText(true);
            pane.getChildren().add(label);
        }
    }
}
