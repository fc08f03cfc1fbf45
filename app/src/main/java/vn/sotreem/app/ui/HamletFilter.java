package vn.sotreem.app.ui;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import vn.sotreem.core.domain.Hamlet;

/** A choice of one hamlet or the whole commune, the same wherever it stands in the window. */
public final class HamletFilter {

    private HamletFilter() {
    }

    /** Makes this box the window's hamlet filter. */
    public static void fill(ComboBox<Optional<Hamlet>> box, Workspace workspace) {
        ShellModel shell = workspace.shell();
        box.setConverter(new InWords<>(choice -> choice.map(Hamlet::name)
                .orElseGet(() -> workspace.texts().get("shell.hamlet.all"))));
        Runnable read = () -> box.getItems().setAll(Stream.concat(Stream.of(Optional.<Hamlet>empty()),
                shell.hamlets().stream().map(Optional::of)).toList());
        shell.hamlets().addListener((ListChangeListener<Hamlet>) change -> read.run());
        read.run();
        box.valueProperty().bindBidirectional(shell.hamlet());
    }
}
