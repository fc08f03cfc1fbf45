package vn.sotreem.app.ui.people;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import vn.sotreem.app.excel.CellFinding;
import vn.sotreem.app.excel.Column;
import vn.sotreem.app.excel.ImportPlan;
import vn.sotreem.app.excel.ImportReport;
import vn.sotreem.app.excel.Reading;
import vn.sotreem.app.excel.RowRef;
import vn.sotreem.app.excel.Script;
import vn.sotreem.app.excel.Verdict;
import vn.sotreem.app.ui.KitTour;
import vn.sotreem.app.ui.RecordRef;
import vn.sotreem.app.ui.Tour;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Severity;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.register.BulkChange;
import vn.sotreem.core.register.ChildFilter;
import vn.sotreem.core.register.Imports;

/** The screens of people in their main states, for the tour of pictures. Nothing is saved by it, drafts are dropped. */
public final class PeopleTour {
    private static final String LONG_NAME = "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc";

    private static final int MANY_COLUMNS = 6;

    private final KitTour empty;
    private final KitTour usual;
    private final KitTour full;
    private final Files files;

    /**
     * What is imported.
     *
     * @param list   a workbook with a list of children
     * @param noList a file that is no workbook
     * @param faults a list of which some rows cannot be taken
     */
    public record Files(Path list, Path noList, Path faults) {
    }

    /**
     * Tours whose places are made by {@link PeoplePlace#in}.
     *
     * @param empty with a register that has hamlets and nobody in it
     * @param usual with the register of a commune
     * @param full  with the largest there can be
     */
    public PeopleTour(KitTour empty, KitTour usual, KitTour full, Files files) {
        this.empty = empty;
        this.usual = usual;
        this.full = full;
        this.files = files;
    }

    public List<Tour.Stop> stops() {
        return Stream.of(new TodayTour(empty, usual, full).stops(), lists(), forms(), imports(),
                        new QualityTour(empty, usual, full).stops())
                .flatMap(List::stream).toList();
    }

    private List<Tour.Stop> lists() {
        return List.of(
                stop("list-empty", empty, place -> { }),
                stop("list", usual, place -> { }),
                stop("list-receipts", usual, PeopleTour::showReceipts),
                stop("list-full", full, place -> { }),
                stop("list-found", usual, place -> search(place, "nong")),
                stop("list-filtered", usual, place -> filter(place, "age:0-15 sex:female lacks:card")),
                stop("list-filtered-full", full, place -> filter(place, "poverty:1 poverty:2 is:finding")),
                stop("list-bulk", usual, place -> {
                    filter(place, "age:3-12");
                    place.ways().bulk();
                    place.bulk().plan(new BulkChange.ClassUp());
                }),
                stop("list-none", usual, place -> search(place, "không ai cả")),
                stop("list-draft", usual, place -> {
                    write(place);
                    place.ways().toList();
                }));
    }

    private List<Tour.Stop> forms() {
        List<Tour.Stop> forms = List.of(
                stop("form-new", usual, place -> place.ways().newHousehold()),
                stop("form", usual, PeopleTour::openFirst),
                stop("form-findings", usual, PeopleTour::writeWithFindings),
                stop("form-long-names", usual, PeopleTour::writeLongNames),
                stop("form-adults", usual, place -> show(place, Entity.ADULT, "birth")),
                stop("form-groups", usual, place -> show(place, Entity.SPELL, "since")),
                stop("form-supports", usual, place -> show(place, Entity.SUPPORT, "amount")),
                stop("form-movements", usual, place -> show(place, Entity.MOVEMENT, "cause")),
                stop("form-birth", usual, place -> show(place, Entity.CHILD, "registrationPlace")),
                stop("form-school", usual, place -> show(place, Entity.CHILD, "learning")),
                stop("form-health", usual, place -> show(place, Entity.CHILD, "disabilityKinds")),
                stop("form-household", usual, place -> show(place, Entity.HOUSEHOLD, "povertyDecision")),
                stop("form-draft", usual, place -> {
                    openFirst(place);
                    place.form().desk().get().unfolded().get().typed("note").set("đang viết dở");
                    openFirst(place);
                }));
        return forms.stream().flatMap(form -> Stream.of(form, form.atItsEnd())).toList();
    }

    /** The same screens with a register whose names are as long as they get. */
    public static List<Tour.Stop> longNames(KitTour tour) {
        return List.of(
                stop("long-list", tour, PeopleTour::usualColumns),
                stop("long-list", tour, PeopleTour::usualColumns).atItsEnd(),
                stop("long-form", tour, PeopleTour::openFirst),
                stop("long-form", tour, PeopleTour::openFirst).atItsEnd(),
                stop("long-bulk", tour, place -> {
                    place.ways().bulk();
                    place.bulk().plan(new BulkChange.ClassUp());
                }),
                tour.at("long-today", TodayPlace.class, (workspace, place) -> { }),
                tour.at("long-today", TodayPlace.class, (workspace, place) -> { }).atItsEnd(),
                tour.at("long-quality", QualityController.class, (workspace, place) -> place.choose(ErrorList.OTHER)),
                stop("long-columns", tour, PeopleTour::manyColumns));
    }

    private static void usualColumns(PeoplePlace place) {
        columns(place).getItems().getLast().fire();
    }

    private static void manyColumns(PeoplePlace place) {
        usualColumns(place);
        columns(place).getItems().stream().filter(Menu.class::isInstance).map(Menu.class::cast)
                .flatMap(menu -> menu.getItems().stream().limit(MANY_COLUMNS)).forEach(item -> {
                    ((CheckMenuItem) item).setSelected(true);
                    item.fire();
                });
    }

    private static MenuButton columns(PeoplePlace place) {
        return (MenuButton) place.screen().lookup("#columns");
    }

    private List<Tour.Stop> imports() {
        return List.of(
                stop("import", usual, place -> place.ways().importFile()),
                stop("import-wrong", usual, place -> choose(place, files.noList())),
                stop("import-font", usual, this::showFont),
                stop("import-stays", usual, PeopleTour::showWhatStays),
                stop("import-preview", empty, place -> choose(place, files.list())),
                stop("import-faults", empty, place -> choose(place, files.faults())),
                stop("import-doubles", empty, this::showDoubles),
                stop("import-running", empty, this::showRunning),
                stop("import-done", empty, this::showDone));
    }

    private static void filter(PeoplePlace place, String filter) {
        place.filters().filter().set(ChildFilter.parse(filter).orElseThrow());
    }

    private static Tour.Stop stop(String name, KitTour tour, Consumer<PeoplePlace> act) {
        return tour.at(name, PeoplePlace.class, (workspace, place) -> {
            dropDrafts(workspace);
            place.filters().filter().set(ChildFilter.NONE);
            place.ways().toList();
            act.accept(place);
        });
    }

    private static void dropDrafts(Workspace desk) {
        desk.session().ask(register -> {
            register.drafts().beginning(Sheet.DRAFT_PREFIX).keySet().forEach(register.drafts()::drop);
            return register;
        }, dropped -> { });
    }

    private static void search(PeoplePlace place, String text) {
        place.workspace().shell().search().set(text);
    }

    private static void showReceipts(PeoplePlace place) {
        place.list().answer().get().rows().get(0).row().subscribe(place.list()::look);
        place.list().receiptsShown().set(true);
    }

    private static void openFirst(PeoplePlace place) {
        place.list().answer().get().rows().get(0).row().subscribe(row -> place.ways().open(row));
    }

    private static OpenSheet write(PeoplePlace place) {
        place.ways().newHousehold();
        OpenSheet open = place.form().desk().get();
        open.sheet().household().typed("number").set("123");
        open.sheet().household().typed("mother").set("Lý Thị Hoa");
        open.unfolded().get().typed("name").set("Nông Văn Thử");
        return open;
    }

    private static void writeWithFindings(PeoplePlace place) {
        OpenSheet open = write(place);
        RecordDraft<Child> child = open.unfolded().get();
        open.sheet().household().typed("number").set("");
        child.typed("name").set("nông văn thử");
        child.typed("birth").set("31/02/2018");
        child.typed("sex").set("female");
        child.typed("personalId").set("020218123456");
        child.typed("circumstances").set("13.1");
        open.save(outcome -> { });
    }

    private static void writeLongNames(PeoplePlace place) {
        OpenSheet open = write(place);
        Stream.of("head", "father", "mother").forEach(field ->
                open.sheet().household().typed(field).set(LONG_NAME));
        RecordDraft<Child> child = open.unfolded().get();
        child.typed("name").set(LONG_NAME);
        child.typed("birth").set("2015");
        child.typed("school").set("Trường Phổ thông Dân tộc bán trú Tiểu học và Trung học cơ sở Nà Lìa");
        child.typed("circumstances").set("3.10 4.1 11.1");
        child.typed("risks").set("R1 R1.1 R6");
        child.typed("supports").set("S1 S3");
    }

    /** Writes a little of everything and unfolds what this field stands in. */
    private static void show(PeoplePlace place, Entity entity, String field) {
        OpenSheet open = write(place);
        Sheet sheet = open.sheet();
        RecordDraft<Child> child = open.unfolded().get();
        sheet.household().typed("father").set("Nông Văn Bình");
        sheet.household().typed("povertyDecision").set("QĐ 123/QĐ-UBND ngày 14/12/2025");
        child.typed("birth").set("5/9/2015");
        child.typed("disabilityKinds").set("D1 D5");
        child.typed("registrationPlace").set("UBND xã Y Tịch, huyện Chi Lăng, tỉnh Lạng Sơn");
        child.typed("learning").set("Đang học");
        child.typed("weight").set("23,5");
        UUID household = sheet.household().id();
        written(sheet.adults(), Adult.of(household, Adult.FATHER, () -> household)
                .with("condition", "C4").with("conditionSince", "2024-03"));
        UUID adult = written(sheet.adults(), Adult.of(household, "P7", () -> new UUID(7, 7)).with("name", LONG_NAME));
        UUID spell = written(sheet.spells(), Spell.of(child.record(), GroupList.CIRCUMSTANCES, "4.2", List.of(),
                () -> household).with("since", "2019-03").with("ground", "Giấy xác nhận khuyết tật số 12/2019"));
        written(sheet.spells(), Spell.of(child.record(), GroupList.CIRCUMSTANCES, "5", List.of(), () -> household));
        UUID support = written(sheet.supports(), Support.of(child.record(), "S1", List.of(), () -> household)
                .with("since", "2019-04").with("provider", "UBND xã Y Tịch").with("amount", "1080000"));
        UUID movement = written(sheet.movements(), Movement.of(new UUID(4, 4), child.record(), "B4")
                .with("happenedOn", "2026-07-15").with("cause", "N1"));
        UUID record = switch (entity) {
            case HAMLET, HOUSEHOLD -> household;
            case ADULT -> adult;
            case CHILD -> child.id();
            case SPELL -> spell;
            case SUPPORT -> support;
            case MOVEMENT -> movement;
        };
        place.goTo(new RecordRef(entity, record, Optional.of(field)));
    }

    private static <R extends Item> UUID written(Slips<R> slips, R record) {
        return slips.addWritten(record).id();
    }

    private static void choose(PeoplePlace place, Path file) {
        place.ways().importFile();
        place.importing().choose(file);
    }

    private void showFont(PeoplePlace place) {
        List<Reading.Example> examples = Stream.of("Hä vµ tªn trÎ em", "NguyÔn ThÞ B×nh", "L\u00AD¬ng V¨n Hïng",
                "Th«n Nµ L×a").map(before -> new Reading.Example(before, Script.TCVN3.read(before))).toList();
        place.ways().importFile();
        place.importing().show(new ImportState.Font(files.list(), new Reading.Asking(Script.TCVN3, examples)));
    }

    private static void showWhatStays(PeoplePlace place) {
        Instant now = place.workspace().clock().instant();
        List<Imports.Touched> touched = place.list().answer().get().rows().stream().limit(3)
                .map(line -> new Imports.Touched(line.row().get().child(), "Nông Thị Hoa", now)).toList();
        place.ways().importFile();
        place.importing().show(new ImportState.Stays(touched));
    }

    /** Two rows that may be children who are there; of one it is decided. */
    private void showDoubles(PeoplePlace place) {
        choose(place, files.list());
        if (place.importing().state().get() instanceof ImportState.Planned(Path file, ImportPlan plan)) {
            List<CellFinding> doubles = Stream.of("maybe-double", "same-child").map(code -> new CellFinding(
                    new RowRef(plan.sheets().getFirst().name(), code.length()), Column.NONE, "", code,
                    Severity.WARNING, List.of("12", "Thôn Nà Lìa", LONG_NAME, "05/09/2015"))).toList();
            place.importing().show(new ImportState.Planned(file, new ImportPlan(plan.sheets(), plan.rows(),
                    plan.households(), plan.newHamlets(), doubles)));
        }
    }

    private void showRunning(PeoplePlace place) {
        choose(place, files.list());
        if (place.importing().state().get() instanceof ImportState.Planned planned) {
            int total = planned.plan().count(Verdict.IMPORT);
            place.importing().show(new ImportState.Running(planned.file(), planned.plan(), total / 3, total,
                    place.workspace().clock().instant().minus(Duration.ofSeconds(12))));
        }
    }

    private void showDone(PeoplePlace place) {
        choose(place, files.list());
        if (place.importing().state().get() instanceof ImportState.Planned planned) {
            ImportPlan plan = planned.plan();
            place.importing().show(new ImportState.Done(planned.file(), plan, new ImportReport(plan.rows().size(),
                    plan.count(Verdict.IMPORT), plan.count(Verdict.ALREADY_THERE), plan.count(Verdict.REFUSED), 0),
                    new UUID(0, 0)));
        }
    }
}
