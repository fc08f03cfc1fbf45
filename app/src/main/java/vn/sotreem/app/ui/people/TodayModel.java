package vn.sotreem.app.ui.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import vn.sotreem.app.report.DayPaper;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Backups;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Figures;
import vn.sotreem.core.register.Outlook;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.ReportCalendar.Noted;
import vn.sotreem.core.register.ReportCalendar.Owed;
import vn.sotreem.core.register.ToDo;

/**
 * What is due today, counted on the register's thread in steps and shown when it is whole; counted again after every
 * save. Nothing is read before the place was shown for the first time.
 */
final class TodayModel {
    private final Workspace workspace;
    private final Backups backups;
    private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private boolean isBegun;
    private boolean isAsking;
    private boolean askAgain;
    /** Only the register's thread knows it. */
    private Outlook outlook;

    private sealed interface Answer {
    }

    /** How far the first reading is, from 0 to 1. */
    private record Reading(double progress) implements Answer {
    }

    /** What was counted at one moment. */
    record Seen(ToDo todo, Figures figures, List<Owed> reports, List<Hamlet> hamlets) implements Answer {
        boolean isRegisterEmpty() {
            return figures.records() == 0;
        }
    }

    TodayModel(Workspace workspace, Backups backups) {
        this.workspace = workspace;
        this.backups = backups;
        workspace.session().revision().subscribe(this::refresh);
        workspace.shell().hamlet().subscribe(hamlet -> refresh());
    }

    /** The latest whole count; empty before the first. */
    ReadOnlyObjectProperty<Optional<Seen>> seen() {
        return seen.getReadOnlyProperty();
    }

    /** How far the first reading is, from 0 to 1. */
    ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    LocalDate today() {
        return LocalDate.now(workspace.clock());
    }

    /** Counts from now on: the place is shown. */
    void begin() {
        isBegun = true;
        refresh();
    }

    private void refresh() {
        if (isBegun && !isAsking) {
            isAsking = true;
            ask();
        } else {
            askAgain = isBegun;
        }
    }

    private void ask() {
        askAgain = false;
        Optional<UUID> only = hamlet();
        ToDo.Unsent unsent = workspace.session().unsent();
        workspace.session().ask(register -> look(register, only, unsent), this::take);
    }

    private Optional<UUID> hamlet() {
        return workspace.shell().hamlet().get().map(Hamlet::id);
    }

    private void take(Answer answer) {
        switch (answer) {
            case Reading reading -> {
                progress.set(reading.progress());
                ask();
            }
            case Seen now -> {
                progress.set(1);
                seen.set(Optional.of(now));
                if (askAgain) {
                    ask();
                } else {
                    isAsking = false;
                }
            }
        }
    }

    private Answer look(Register register, Optional<UUID> only, ToDo.Unsent unsent) {
        Outlook kept = outlook(register);
        if (!kept.isCurrent()) {
            kept.step();
            return new Reading(kept.progress());
        }
        Figures figures = kept.figures(only);
        ToDo.Facts facts = ToDo.Facts.of(register, kept, unsent, backup(), workspace.texts().locale());
        return new Seen(ToDo.of(kept.day(), figures, facts, workspace.clock().getZone()), figures, facts.reports(),
                register.hamlets());
    }

    /** That of today; a day that began while the window was open begins with a reading. */
    private Outlook outlook(Register register) {
        if (outlook == null || !outlook.day().equals(today())) {
            outlook = register.quality().outlook(today());
        }
        return outlook;
    }

    private Optional<Instant> backup() {
        try {
            return backups.list().stream().findFirst().map(latest -> latest.content().madeAt());
        } catch (RegisterUnavailable unreadable) {
            return Optional.empty();
        }
    }

    /** Who is behind a line. */
    void children(ToDo.OfChildren task, ToDo.Line line, Consumer<BlockList<ChildRow>> then) {
        Optional<UUID> only = hamlet();
        workspace.session().ask(register -> outlook(register).children(task.what(), line.urgency(), only),
                listing -> then.accept(new BlockList<>(listing.size(), (from, to, taker) ->
                        workspace.session().ask(register -> register.rows(listing, from, to), taker))));
    }

    /** Lays what was counted out on a sheet. */
    void layOut(Consumer<Document> then) {
        seen.get().ifPresent(now -> {
            Optional<Hamlet> only = workspace.shell().hamlet().get();
            DayPaper.About about = new DayPaper.About(workspace.session().office(), workspace.session().actor(), only);
            workspace.session().aside(new SimpleBooleanProperty(), () -> DayPaper.of(about, now.todo(),
                    now.figures().population(), only.isPresent() ? List.of() : now.hamlets()), then);
        });
    }

    /** Remembers what a person says of a report, and gives back what was said before. */
    void note(String code, Noted noted, Consumer<Noted> then) {
        workspace.session().ask(register -> outlook(register).reports().note(code, noted), before -> {
            refresh();
            then.accept(before);
        });
    }
}
