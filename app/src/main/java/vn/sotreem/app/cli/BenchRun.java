package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.ChildFilter;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildQuery.Order;
import vn.sotreem.core.register.Criterion;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Outlook;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.ToDo;
import vn.sotreem.core.security.DatabaseKey;

/** Fills a register with people who do not exist and measures what people wait for. */
final class BenchRun {
    private static final String ACTOR = SampleOffice.OFFICE.userName();
    private static final long SEED = 7;
    private static final int SAVES_AT_ONCE = 200;
    private static final int NAMES_WARM_UP = 20;
    private static final int NAMES = 60;
    private static final int SAVES = 300;
    /** As many rows as the window shows at once. */
    private static final int ROWS_SHOWN = 40;
    private static final ChildFilter SAVED = ChildFilter.of(new Criterion.Age(0, 5));
    private static final int FILTER_ROUNDS = 3;
    private static final List<String> FILTERS = List.of("age:0-5", "sex:male", "poverty:1", "group:4", "lacks:card",
            "is:waiting", "is:refused", "is:finding", "state:16", "age:0-5 lacks:card poverty:2 sex:female");
    /** The usual columns of the list. */
    private static final List<String> COLUMNS =
            List.of("number", "name", "birth", "sex", "parents", "school", "groups", "hamlet", "sent");
    private static final double NANOS_A_MILLI = 1e6;
    private static final double BYTES_A_MEGABYTE = 1e6;

    private final Path folder;
    private final Surroundings here;
    private final int children;
    private final Random random = new Random(SEED);
    private final List<Figure> figures = new ArrayList<>();

    /** @param key of its label; the unit is told in the label */
    record Figure(String key, double value) {
        String name() {
            return key.substring(key.indexOf('.') + 1);
        }
    }

    private interface Work {
        void run();
    }

    BenchRun(Path folder, Surroundings here, int children) {
        this.folder = folder;
        this.here = here;
        this.children = children;
    }

    List<Figure> measure() throws RegisterUnavailable, IOException {
        try (Register register = Register.create(folder, DatabaseKey.random(here.random()), SampleOffice.OFFICE,
                here.clock(), here.random())) {
            SampleOffice sample = SampleOffice.commune(random, register.ids(), here.today(), children);
            add("bench.fill-ms", millis(() -> fill(register, sample.saves(ACTOR))));
            add("bench.file-mb", Files.size(folder.resolve(Register.FILE_NAME)) / BYTES_A_MEGABYTE);
            add("bench.order-name-ms", millis(() -> register.list(ChildQuery.ALL)));
            add("bench.order-household-ms",
                    millis(() -> register.list(new ChildQuery("", Optional.empty(), Order.HOUSEHOLD))));
            readAhead(register);
            add("bench.order-column-ms", COLUMNS.stream().flatMap(column -> Stream.of(new Order(column, false),
                    new Order(column, true))).mapToDouble(order -> millis(() -> show(register,
                    register.list(new ChildQuery("", Optional.empty(), order))))).max().orElseThrow());
            filter(register);
            add("bench.standing-ms", millis(register::standing));
            add("bench.duplicates-ms", millis(() -> register.duplicates().all()));
            add("bench.quality-ms", millis(() -> register.quality().begin(Optional.empty(), here.today())
                    .run(checked -> { })));
            home(register, sample.children());
            search(register, sample.children());
            save(register, sample.children());
        }
        return figures;
    }

    private void fill(Register register, List<Save> saves) {
        for (int from = 0; from < saves.size(); from += SAVES_AT_ONCE) {
            register.saveAll(saves.subList(from, Math.min(from + SAVES_AT_ONCE, saves.size())));
        }
    }

    /** What the window reads while nobody waits, and what it keeps in memory for it. */
    private void readAhead(Register register) {
        long before = memory();
        List<Double> slices = new ArrayList<>();
        boolean isMore = true;
        while (isMore) {
            long from = System.nanoTime();
            isMore = register.lists().readAhead();
            slices.add((System.nanoTime() - from) / NANOS_A_MILLI);
        }
        add("bench.ahead-ms", slices.stream().mapToDouble(Double::doubleValue).sum());
        add("bench.ahead-slice-p99-ms", percentile(slices, 0.99));
        add("bench.ahead-mb", (memory() - before) / BYTES_A_MEGABYTE);
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Each filter alone, with the rows that are shown. */
    private void filter(Register register) {
        List<Double> filters = new ArrayList<>();
        for (int round = 0; round < FILTER_ROUNDS; round++) {
            FILTERS.forEach(text -> filters.add(millis(() -> show(register, register.list(
                    ChildQuery.ALL.with(ChildFilter.parse(text).orElseThrow()))))));
        }
        add("bench.filter-p50-ms", percentile(filters, 0.50));
        add("bench.filter-p99-ms", percentile(filters, 0.99));
    }

    /** Names typed letter by letter without accents; each letter searches and reads the rows that are shown. */
    private void search(Register register, List<Child> people) {
        List<Double> letters = new ArrayList<>();
        for (int name = 0; name < NAMES_WARM_UP + NAMES; name++) {
            String typed = Folding.fold(people.get(random.nextInt(people.size())).name());
            for (int letter = 1; letter <= typed.length(); letter++) {
                ChildQuery query = new ChildQuery(typed.substring(0, letter), Optional.empty(), Order.NAME);
                double millis = millis(() -> show(register, register.list(query)));
                if (name >= NAMES_WARM_UP) {
                    letters.add(millis);
                }
            }
        }
        add("bench.search-p50-ms", percentile(letters, 0.50));
        add("bench.search-p99-ms", percentile(letters, 0.99));
    }

    private static void show(Register register, Listing found) {
        register.rows(found, 0, Math.min(ROWS_SHOWN, found.size()));
    }

    /** The home screen: what is read when the register is opened, and what is counted after each save of a name. */
    private void home(Register register, List<Child> people) {
        Outlook outlook = register.quality().outlook(here.today());
        List<Double> steps = new ArrayList<>();
        while (!outlook.isCurrent()) {
            steps.add(millis(outlook::step));
        }
        add("bench.home-first-ms", steps.stream().mapToDouble(Double::doubleValue).sum());
        add("bench.home-step-ms", percentile(steps, 0.99));
        ToDo.Unsent unsent = new ToDo.Unsent(register.standing(), 0);
        List<Double> counts = new ArrayList<>();
        for (int save = 0; save < SAVES; save++) {
            Child child = register.child(people.get(random.nextInt(people.size())).id()).orElseThrow();
            register.save(Save.of(ACTOR, Edit.change(child, child.with("name", child.name() + " " + save))));
            counts.add(millis(() -> ToDo.of(outlook.day(), outlook.run().figures(Optional.empty()),
                    ToDo.Facts.of(register, outlook, unsent, Optional.empty(), Locale.ROOT), here.clock().getZone())));
        }
        add("bench.home-ms", percentile(counts, 0.99));
    }

    private void save(Register register, List<Child> people) {
        List<Double> saves = new ArrayList<>();
        List<Double> listings = new ArrayList<>();
        for (int save = 0; save < SAVES; save++) {
            Child child = register.child(people.get(random.nextInt(people.size())).id()).orElseThrow();
            Save edit = Save.of(ACTOR, Edit.change(child, child.with("note", "lần " + save)));
            saves.add(millis(() -> register.save(edit)));
            listings.add(millis(() -> show(register, register.list(ChildQuery.ALL.with(SAVED)))));
        }
        add("bench.save-p50-ms", percentile(saves, 0.50));
        add("bench.save-p99-ms", percentile(saves, 0.99));
        add("bench.list-after-save-p50-ms", percentile(listings, 0.50));
        add("bench.list-after-save-p99-ms", percentile(listings, 0.99));
    }

    private void add(String key, double value) {
        figures.add(new Figure(key, value));
    }

    private static double millis(Work work) {
        long from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / NANOS_A_MILLI;
    }

    private static double percentile(List<Double> values, double part) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) ((sorted.length - 1) * part)];
    }
}
