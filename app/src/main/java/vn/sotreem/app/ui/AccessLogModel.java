package vn.sotreem.app.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.app.report.AccessPaper;
import vn.sotreem.app.ui.ShellModel.Printing;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.register.AccessLine;
import vn.sotreem.core.register.AccessQuery;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.User;

/** The access log as an officer reads it: who, in which time. */
final class AccessLogModel {
    /** So many lines are shown, the latest. */
    static final int LINES_MAX = 1000;

    private static final int WEEK_DAYS = 7;
    private static final int MONTH_DAYS = 30;

    private final Workspace workspace;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<String> people = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<String>> person = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.MONTH);

    /** How far back it is read. */
    enum Period { TODAY, WEEK, MONTH, ALL }

    /** One line, in words. */
    record Line(AccessLine line, String when, String who, String what, String child, String groups, String why) {
    }

    /** A line and the name of its child, "" when the child is not in the register. */
    record Named(AccessLine line, String child) {
    }

    /** What the register has to tell. */
    private record Read(List<Named> lines, List<String> people) {
    }

    AccessLogModel(Workspace workspace) {
        this.workspace = workspace;
        person.addListener((property, was, is) -> read());
        period.addListener((property, was, is) -> read());
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /** Everybody who may have looked. */
    ObservableList<String> people() {
        return people;
    }

    /** Whose lines are shown; empty for everybody's. */
    ObjectProperty<Optional<String>> person() {
        return person;
    }

    ObjectProperty<Period> period() {
        return period;
    }

    /** Reads it anew: lines are added while one works. */
    void read() {
        AccessQuery query = query();
        workspace.session().ask(register -> read(register, query), read -> {
            people.setAll(read.people);
            show(read.lines);
        });
    }

    private AccessQuery query() {
        return new AccessQuery(Optional.empty(), person.get(), from().map(day ->
                day.atStartOfDay(workspace.clock().getZone()).toInstant()), Optional.empty());
    }

    /** Shows the lines as they will be on paper. They name children, so the person says why. */
    void print() {
        Texts texts = workspace.texts();
        Optional<String> said = lines.isEmpty() ? Optional.of("") : workspace.dialogs().reason(
                texts.get("accesslog.print.why", lines.stream().map(line -> line.line().child()).distinct().count()),
                texts.get("people.why.kept"), texts.get("accesslog.print"));
        AccessQuery query = query();
        said.ifPresent(reason -> workspace.session().ask(register -> AccessPaper.of(register, new AccessPaper.Wish(
                query, LINES_MAX, workspace.clock(), workspace.session().actor(), reason)), paper ->
                workspace.shell().preview(new Printing(paper.document(), texts.get("accesslog.print.name")))));
    }

    private static Read read(Register register, AccessQuery query) {
        return new Read(register.accessLog().lines(query, LINES_MAX).stream().map(line ->
                new Named(line, Seen.name(register, Entity.CHILD, line.child()))).toList(),
                register.people().all().stream().map(User::name).toList());
    }

    private Optional<LocalDate> from() {
        LocalDate today = LocalDate.now(workspace.clock());
        return switch (period.get()) {
            case TODAY -> Optional.of(today);
            case WEEK -> Optional.of(today.minusDays(WEEK_DAYS));
            case MONTH -> Optional.of(today.minusDays(MONTH_DAYS));
            case ALL -> Optional.empty();
        };
    }

    /** Puts these lines into words. */
    void show(List<Named> named) {
        lines.setAll(named.stream().map(this::line).toList());
    }

    private Line line(Named named) {
        AccessLine line = named.line();
        return new Line(line, workspace.times().moment(line.at()), line.person(),
                workspace.texts().get("accesslog.what." + line.what().code()),
                named.child().isEmpty() ? line.child().toString() : named.child(), line.groups().text(),
                reason(line.reason()));
    }

    private String reason(String said) {
        Locale locale = workspace.texts().locale();
        Optional<Entry> known = Catalog.bundled().accessReasons().find(said);
        return known.map(entry -> entry.label(locale)).orElse(said);
    }

    /** Opens the form of the child that a line is about. */
    void open(Line line) {
        workspace.shell().open(RecordRef.of(Entity.CHILD, line.line().child()));
    }
}
