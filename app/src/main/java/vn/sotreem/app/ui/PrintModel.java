package vn.sotreem.app.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sotreem.app.report.BookPaper;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.report.Edition;
import vn.sotreem.app.report.Paper;
import vn.sotreem.app.report.PdfFile;
import vn.sotreem.app.ui.ShellModel.Printing;
import vn.sotreem.core.catalog.UnitFolder;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.PartialDate;

/**
 * The printed register of the hamlet chosen in the window, or of the commune, or what another place has laid out: its
 * pages, and where they go.
 */
final class PrintModel {
    private final Workspace workspace;
    private final UnitFolder packs;
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.A4);
    private final ObjectProperty<Optional<LocalDate>> day = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Document>> document = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private boolean inFront;
    private boolean stale = true;

    /** @param home the folder of the register, beside which the packs with the names of communes are kept */
    PrintModel(Workspace workspace, Path home) {
        this.workspace = workspace;
        this.packs = new UnitFolder(home);
        paper.subscribe(this::changed);
        day.subscribe(this::changed);
        workspace.shell().hamlet().subscribe(this::changed);
        workspace.session().saves().subscribe(this::changed);
    }

    ObjectProperty<Paper> paper() {
        return paper;
    }

    /** As of which day the register is laid out; empty for today. */
    ObjectProperty<Optional<LocalDate>> day() {
        return day;
    }

    /** Whether a day was typed that paper can be of: a whole date, today or before; nothing typed is today. */
    boolean takeDay(String typed) {
        LocalDate today = today();
        Optional<LocalDate> wanted = PartialDate.parse(typed, today.getYear())
                .filter(date -> date.precision() == PartialDate.Precision.DAY).map(PartialDate::earliest)
                .filter(date -> !date.isAfter(today));
        boolean isTaken = typed.isBlank() || wanted.isPresent();
        if (isTaken) {
            day.set(wanted.filter(date -> date.isBefore(today)));
        }
        return isTaken;
    }

    private LocalDate today() {
        return LocalDate.now(workspace.clock());
    }

    /** The paper of the pages that are shown; what other places lay out is on A4. */
    Paper sheetPaper() {
        return workspace.shell().printing().get().isPresent() ? Paper.A4 : paper.get();
    }

    /** The pages; empty until they are laid out, and when nobody looks. */
    ReadOnlyObjectProperty<Optional<Document>> document() {
        return document.getReadOnlyProperty();
    }

    /** Which page is shown, from 0. */
    IntegerProperty page() {
        return page;
    }

    /** True while pages are laid out or written. */
    BooleanProperty busy() {
        return busy;
    }

    /** Whether somebody looks: pages are laid out only then, and kept no longer. */
    void inFront(boolean shown) {
        inFront = shown;
        if (shown) {
            layOut();
        } else {
            stale = true;
            workspace.shell().printing().set(Optional.empty());
            document.set(Optional.empty());
        }
    }

    void turn(int pages) {
        int last = document.get().map(paged -> paged.pages().size() - 1).orElse(0);
        page.set(Math.clamp(page.get() + pages, 0, last));
    }

    /** What a file of these pages is called, without its ending: "Sổ trẻ em - Thôn Nà Lìa - 22-11-2026". */
    String fileName() {
        return workspace.shell().printing().get().map(Printing::fileName).orElseGet(this::ownFileName)
                .replaceAll("[\\\\/:*?\"<>|]", " ");
    }

    private String ownFileName() {
        LocalDate asOf = day.get().orElseGet(this::today);
        String of = workspace.shell().hamlet().get().map(Hamlet::name)
                .orElseGet(() -> workspace.session().office().communeName());
        return workspace.texts().get("print.fileName", of, "%02d-%02d-%d".formatted(asOf.getDayOfMonth(),
                asOf.getMonthValue(), asOf.getYear()));
    }

    /** Writes the pages as PDF and says so; a disk that does not take them is told as a problem. */
    void save(Path file) {
        Document paged = document.get().orElseThrow();
        workspace.session().aside(busy, () -> write(paged, file), problem -> problem.ifPresentOrElse(
                workspace.dialogs()::problem,
                () -> workspace.shell().tell(workspace.texts().get("print.saved", file.getFileName()))));
    }

    private Optional<Problem> write(Document paged, Path file) {
        try {
            PdfFile.write(paged, file);
            return Optional.empty();
        } catch (IOException disk) {
            return Optional.of(new Problem(workspace.texts().get("print.notSaved", file.getFileName()),
                    workspace.texts().get("print.notSaved.next")));
        }
    }

    private void changed() {
        stale = true;
        layOut();
    }

    private void layOut() {
        Optional<Printing> given = workspace.shell().printing().get();
        if (inFront && given.isPresent()) {
            laidOut(given.get().pages());
        } else if (inFront && stale) {
            stale = false;
            Optional<Hamlet> hamlet = workspace.shell().hamlet().get();
            Paper chosen = paper.get();
            Edition edition = Edition.of(day.get().orElseGet(this::today), today(), workspace.session().actor());
            workspace.session().ask(busy, register -> BookPaper.of(register, edition, workspace.clock().getZone(),
                    hamlet, chosen, packs).document(), this::laidOut);
        }
    }

    private void laidOut(Document paged) {
        if (inFront) {
            document.set(Optional.of(paged));
            turn(0);
        }
    }
}
