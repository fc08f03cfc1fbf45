package vn.sotreem.app.ui.people;

import java.io.File;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import vn.sotreem.app.ui.ShellModel.Printing;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Listing;

/**
 * Takes the list that is shown out of the register, into a file or onto paper. When being on it tells of children that
 * they stand in a group that few may know of, the person says why; who would rather not leaves no trace.
 */
final class ListTaking {
    private final Workspace workspace;
    private final Texts texts;
    private final ExportModel exports;

    /** A list and of how many children it tells. */
    private record Asked(Listing listing, int concerned) {
    }

    ListTaking(Workspace workspace, ExportModel exports) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.exports = exports;
    }

    /** Writes it where the person says. */
    void export(ChildQuery query, Window owner) {
        take(query, "people.export.why", "people.export", (listing, reason) -> choose(owner).ifPresent(file ->
                exports.write(file.toPath(), listing, reason)));
    }

    private Optional<File> choose(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("people.export.title"));
        chooser.setInitialFileName(texts.get("people.export.name"));
        chooser.getExtensionFilters().setAll(new ExtensionFilter(texts.get("people.export"), "*.xlsx"));
        return Optional.ofNullable(chooser.showSaveDialog(owner));
    }

    /**
     * Lays it out and shows the pages.
     *
     * @param columns as {@link ListColumns} reads them
     */
    void print(ChildQuery query, String columns) {
        take(query, "people.print.why", "people.print", (listing, reason) -> workspace.session().ask(register ->
                ListPrint.of(register, listing, new ListPrint.Wish(query, columns, workspace.clock(),
                        workspace.session().actor(), reason)), pages -> workspace.shell().preview(
                                new Printing(pages, texts.get("people.print.name")))));
    }

    /**
     * @param why  the key of what is asked when the list tells what few may know
     * @param what the key of what is done
     */
    private void take(ChildQuery query, String why, String what, BiConsumer<Listing, String> then) {
        workspace.session().ask(register -> {
            Listing listing = register.list(query);
            return new Asked(listing, register.accessLog().concerned(listing));
        }, asked -> reason(asked, why, what).ifPresent(reason -> then.accept(asked.listing(), reason)));
    }

    private Optional<String> reason(Asked asked, String why, String what) {
        return asked.concerned() == 0 ? Optional.of("") : workspace.dialogs().reason(
                texts.get(why, asked.concerned()), texts.get("people.why.kept"), texts.get(what));
    }
}
