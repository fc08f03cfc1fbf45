package vn.sotreem.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.CodeSet;

/**
 * The codes of a list as a tree of ticks with the words of the law. Groups are folded until one of theirs is ticked,
 * looked for, or opened by the arrow or the right key. Codes this program does not know stay as they are.
 */
public final class TickTree {
    private final StringProperty codes;
    private final Locale locale;
    private final List<Branch> roots = new ArrayList<>();

    /**
     * @param codes the ticked codes, in the canonical text of {@link CodeSet}
     * @param box   where the tree is put
     */
    public TickTree(CodeList list, StringProperty codes, Locale locale, VBox box) {
        this.codes = codes;
        this.locale = locale;
        list.roots().forEach(entry -> roots.add(new Branch(list, entry)));
        roots.forEach(branch -> box.getChildren().add(branch.box));
        codes.subscribe(text -> roots.forEach(branch -> branch.show(CodeSet.parse(text))));
    }

    /**
     * Lets a person give what is ticked its dates.
     *
     * @param words what the link beside a tick says
     * @param dates takes the code whose link is pressed
     * @return this tree
     */
    public TickTree dating(String words, Consumer<String> dates) {
        roots.forEach(branch -> branch.dating(words, dates));
        return this;
    }

    /** What the last search has found, from top to bottom. */
    public Stream<CheckBox> found() {
        return roots.stream().flatMap(Branch::found);
    }

    /** Shows only what has all these words, with what it stands under; tells how many that is. */
    public int search(String text) {
        List<String> words = List.of(Folding.fold(text).split(" "));
        return roots.stream().mapToInt(branch -> branch.search(words)).sum();
    }

    private void tick(String code, boolean ticked) {
        List<String> now = new ArrayList<>(CodeSet.parse(codes.get()).codes());
        now.remove(code);
        if (ticked) {
            now.add(code);
        }
        codes.set(CodeSet.of(now).text());
    }

    /** An entry with those below it. */
    private final class Branch {
        private final Entry entry;
        private final CheckBox tick = new CheckBox();
        private final ToggleButton arrow = new ToggleButton(null, new FontIcon(Material2OutlinedAL.ARROW_RIGHT));
        private final VBox below = new VBox();
        private final List<Branch> branches = new ArrayList<>();
        private final VBox box;
        private final HBox line;
        private boolean hit;

        Branch(CodeList list, Entry entry) {
            this.entry = entry;
            list.children(entry.code()).forEach(child -> branches.add(new Branch(list, child)));
            branches.forEach(branch -> below.getChildren().add(branch.box));
            below.getStyleClass().add("tick-below");
            below.visibleProperty().bind(arrow.selectedProperty());
            below.managedProperty().bind(arrow.selectedProperty());
            line = line();
            box = new VBox(line, below);
        }

        private HBox line() {
            tick.setText(entry.code() + "  " + entry.label(locale));
            tick.setWrapText(true);
            tick.setOnAction(event -> tick(entry.code(), tick.isSelected()));
            tick.addEventHandler(KeyEvent.KEY_PRESSED, this::unfoldByKey);
            arrow.getStyleClass().add("tick-arrow");
            arrow.setVisible(!branches.isEmpty());
            arrow.setFocusTraversable(false);
            Region lock = entry.restricted() ? new Label(null, new FontIcon(Material2OutlinedAL.LOCK)) : new Region();
            HBox line = new HBox(arrow, tick, lock);
            line.getStyleClass().add("tick-line");
            return line;
        }

        private void dating(String words, Consumer<String> dates) {
            Hyperlink link = new Hyperlink(words);
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.visibleProperty().bind(tick.selectedProperty());
            link.managedProperty().bind(tick.selectedProperty());
            link.setOnAction(event -> dates.accept(entry.code()));
            line.getChildren().add(link);
            branches.forEach(branch -> branch.dating(words, dates));
        }

        private Stream<CheckBox> found() {
            Stream<CheckBox> here = hit ? Stream.of(tick) : Stream.empty();
            return Stream.concat(here, branches.stream().flatMap(Branch::found));
        }

        private void unfoldByKey(KeyEvent press) {
            Optional<Boolean> unfold = switch (press.getCode()) {
                case RIGHT -> Optional.of(true);
                case LEFT -> Optional.of(false);
                default -> Optional.empty();
            };
            unfold.filter(wanted -> !branches.isEmpty()).ifPresent(wanted -> {
                arrow.setSelected(wanted);
                press.consume();
            });
        }

        /** Ticks what is ticked; says whether anything here is. */
        private boolean show(CodeSet ticked) {
            boolean any = false;
            for (Branch branch : branches) {
                any |= branch.show(ticked);
            }
            tick.setSelected(ticked.contains(entry.code()));
            if (any) {
                arrow.setSelected(true);
            }
            return any || tick.isSelected();
        }

        private int search(List<String> words) {
            int found = 0;
            for (Branch branch : branches) {
                found += branch.search(words);
            }
            String here = " " + Folding.fold(entry.code() + " " + entry.name() + " " + entry.label(locale));
            hit = words.stream().allMatch(word -> here.contains(" " + word));
            if (hit && found == 0) {
                branches.forEach(Branch::showAll);
            }
            box.setVisible(hit || found > 0);
            box.setManaged(hit || found > 0);
            boolean all = words.equals(List.of(""));
            arrow.setSelected(all ? branches.stream().anyMatch(branch -> branch.isTicked()) : found > 0);
            return found + (hit ? 1 : 0);
        }

        /** Shown because what it stands under was found, not for itself. */
        private void showAll() {
            search(List.of(""));
            forget();
        }

        private void forget() {
            hit = false;
            branches.forEach(Branch::forget);
        }

        private boolean isTicked() {
            return tick.isSelected() || branches.stream().anyMatch(Branch::isTicked);
        }
    }
}
