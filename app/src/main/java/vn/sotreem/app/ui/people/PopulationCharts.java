package vn.sotreem.app.ui.people;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Rules;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.register.Population;

/** How many children there are, as bars; beside each bar stands its number, so that nobody has to measure. */
final class PopulationCharts {
    /** How much of a chart's width the words before its bars take. */
    private static final double WORDS_PERCENT = 52;

    private final Texts texts;
    private final NumberFormat numbers;

    /** A bar with what it is of. */
    private record Bar(String words, int number) {
    }

    PopulationCharts(Texts texts) {
        this.texts = texts;
        this.numbers = NumberFormat.getIntegerInstance(texts.locale());
    }

    /** @param hamlets none when all shown is about one of them */
    List<Node> of(Population population, List<Hamlet> hamlets) {
        List<Node> charts = new ArrayList<>();
        charts.add(panel(texts.get("today.chart.ages", population.all(), population.of(Sex.MALE),
                population.of(Sex.FEMALE)), pyramid(population)));
        List<Bar> groups = population.groups().stream()
                .map(group -> new Bar(group.group().label(texts.locale()), group.children())).toList();
        charts.add(panel(texts.get("today.chart.groups"), groups.isEmpty()
                ? new Label(texts.get("today.chart.groups.none")) : bars(groups)));
        if (!hamlets.isEmpty()) {
            charts.add(panel(texts.get("today.chart.hamlets"), bars(hamlets.stream()
                    .map(hamlet -> new Bar(hamlet.name(), population.inHamlet(hamlet.id()))).toList())));
        }
        return charts;
    }

    private static Node panel(String title, Node chart) {
        Label head = new Label(title);
        head.getStyleClass().add("section-title");
        head.setWrapText(true);
        VBox panel = new VBox(head, chart);
        panel.getStyleClass().addAll("panel", "lines");
        return panel;
    }

    /** Boys to the left, girls to the right, the eldest on top. */
    private Node pyramid(Population population) {
        GridPane grid = grid(number(), grows(), number(), grows(), number());
        int most = 1;
        for (int age = 0; age < Rules.CHILD_YEARS; age++) {
            most = Math.max(most, Math.max(population.of(Sex.MALE, age), population.of(Sex.FEMALE, age)));
        }
        grid.add(muted(texts.get("today.chart.boys")), 1, 0);
        grid.add(muted(texts.get("today.chart.age")), 2, 0);
        grid.add(muted(texts.get("today.chart.girls")), 3, 0);
        GridPane.setHalignment(grid.getChildren().getFirst(), HPos.RIGHT);
        for (int age = Rules.CHILD_YEARS - 1; age >= 0; age--) {
            int row = Rules.CHILD_YEARS - age;
            int boys = population.of(Sex.MALE, age);
            int girls = population.of(Sex.FEMALE, age);
            Label years = muted(numbers.format(age));
            years.setAccessibleText(texts.get("today.chart.row", age, boys, girls));
            grid.addRow(row, new Label(numbers.format(boys)), new Share((double) boys / most, true, "boys"), years,
                    new Share((double) girls / most, false, "girls"), new Label(numbers.format(girls)));
        }
        grid.getStyleClass().add("pyramid");
        return grid;
    }

    private Node bars(List<Bar> bars) {
        ColumnConstraints before = new ColumnConstraints();
        before.setPercentWidth(WORDS_PERCENT);
        GridPane grid = grid(before, grows(), number());
        int most = Math.max(1, bars.stream().mapToInt(Bar::number).max().orElse(1));
        for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.get(row);
            Label words = new Label(bar.words());
            words.setWrapText(true);
            grid.addRow(row, words, new Share((double) bar.number() / most, false, "all"),
                    new Label(numbers.format(bar.number())));
        }
        return grid;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static GridPane grid(ColumnConstraints... columns) {
        GridPane grid = new GridPane();
        grid.getColumnConstraints().setAll(columns);
        grid.getStyleClass().add("bars");
        return grid;
    }

    private static ColumnConstraints grows() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }

    private static ColumnConstraints number() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    /** A bar that takes its share of the width. */
    private static final class Share extends Region {
        private final double share;
        private final boolean isRight;
        private final Region bar = new Region();

        Share(double share, boolean isRight, String style) {
            this.share = share;
            this.isRight = isRight;
            bar.getStyleClass().addAll("bar", style);
            bar.setManaged(false);
            getChildren().add(bar);
            getStyleClass().add("share");
            setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        protected void layoutChildren() {
            double width = share * getWidth();
            bar.resizeRelocate(isRight ? getWidth() - width : 0, 0, width, getHeight());
        }
    }
}
