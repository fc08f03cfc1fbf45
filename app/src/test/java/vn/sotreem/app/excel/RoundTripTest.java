package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.DatabaseKey;

/** What is written into a list comes back from it, and nothing else. */
class RoundTripTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T05:00:00Z"));
    private static final Catalog CATALOG = Catalog.bundled();
    private static final List<String> NOTES = List.of("=1+1", "+84 981", "-Bố đi xa", "@nhà", "Học xa\nở với bà",
            "2.0", "5E1", "'12/04/2023'", "Tổng cộng 3", "");

    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("round-trip");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 12)
    void aRegisterGoesOutAndComesBackWithoutAChange(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int many)
            throws IOException, RegisterUnavailable {
        Path file = folder.resolve("list.xlsx");
        try (Register register = register("a"); Register empty = register("b")) {
            fill(register, new Random(seed), many);
            export(register, file, ListExport.Restricted.WRITTEN);

            ImportPlan back = plan(file, empty);
            assertThat(flaws(back)).isEmpty();
            new ImportRun(back, "list.xlsx", empty, "Hoa").run((done, total) -> { }, () -> false);
            assertThat(told(empty)).isEqualTo(told(register));

            ImportPlan again = plan(file, register);
            assertThat(again.count(Verdict.ALREADY_THERE)).isEqualTo(again.rows().size()).isEqualTo(many);
            assertThat(flaws(again)).isEmpty();
            assertThat(again.households()).isEmpty();
        }
    }

    /** What was found of the cells; that random children contradict the rules is no fault of the way. */
    private static List<CellFinding> flaws(ImportPlan plan) {
        List<String> codes = Stream.of(Flaw.values()).map(Flaw::code).toList();
        return plan.findings().stream().filter(finding -> codes.contains(finding.code())).toList();
    }

    @Property(tries = 4)
    void whatFewMaySeeIsLeftOutUnlessItIsAskedFor(@ForAll long seed) throws IOException, RegisterUnavailable {
        Path file = folder.resolve("list.xlsx");
        try (Register register = register("a"); Register empty = register("b")) {
            fill(register, new Random(seed), 30);
            export(register, file, ListExport.Restricted.LEFT_OUT);

            List<String> codes = plan(file, empty).households().stream()
                    .flatMap(household -> household.children().stream())
                    .flatMap(child -> child.circumstances().codes().stream()).toList();
            assertThat(codes).noneMatch(code -> CATALOG.circumstances().find(code).orElseThrow().restricted());
            assertThat(plan(file, register).findings()).isEmpty();
            Layout layout = Lists.rows(file).sheets().getFirst().layout().orElseThrow();
            assertThat(layout.of(Column.CIRCUMSTANCES).getFirst().header()).contains("không có nhóm hạn chế");
            try (ZipFile zip = new ZipFile(file.toFile())) {
                assertThat(text(zip, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
            }
        }
    }

    private static String text(ZipFile zip, String part) throws IOException {
        try (InputStream stream = zip.getInputStream(zip.getEntry(part))) {
            return new String(stream.readAllBytes());
        }
    }

    private Register register(String name) throws IOException, RegisterUnavailable {
        SecureRandom random = new SecureRandom();
        return Register.create(Files.createDirectories(folder.resolve(name)), DatabaseKey.random(random),
                SampleOffice.OFFICE, CLOCK, random);
    }

    /** A commune whose children have all that a child can have. */
    private static void fill(Register register, Random random, int many) {
        SampleOffice sample = SampleOffice.commune(random, register.ids(), Lists.TODAY, many);
        List<Save> saves = new ArrayList<>(sample.saves("Hoa"));
        for (Child child : sample.children()) {
            Child full = child.with("note", NOTES.get(random.nextInt(NOTES.size())))
                    .with("others", some(CATALOG.others(), random)).with("supports", some(CATALOG.supports(), random))
                    .with("risks", some(CATALOG.risks(), random)).with("schoolClass", "5E" + random.nextInt(9))
                    .with("circumstances", random.nextBoolean() ? "5 7.1 11.2" : child.circumstances().text())
                    .with("birthCertificate", random.nextInt(300) + "/2026");
            for (Field<Child> field : Child.FIELDS.fields()) {
                full = random.nextInt(3) > 0 ? full : full.with(field.key(), anything(field, full, random));
            }
            saves.add(Save.of("Hoa", Edit.change(child, full)));
        }
        for (Household household : sample.households()) {
            saves.add(Save.of("Hoa", Edit.change(household, household.with("note", "=HYPERLINK(1)"))));
        }
        register.saveAll(saves);
    }

    /** A value that the field can have; what tells a child from others stays as it is. */
    private static String anything(Field<Child> field, Child child, Random random) {
        String now = field.text().apply(child);
        return switch (field.kind()) {
            case TEXT -> now.isEmpty() && !field.key().equals("personalId") ? "12.5" : now;
            case DATE -> field.key().equals("birth") ? now
                    : List.of("2026-03-31", "2026-03", "2026").get(random.nextInt(3));
            case ANSWER -> List.of("yes", "no").get(random.nextInt(2));
            case CODE -> field.list().isEmpty() || field.key().equals("ethnicity") ? now
                    : CATALOG.list(field.list()).orElseThrow().entries().get(random.nextInt(3)).code();
            case CODES -> field.key().startsWith("disability")
                    ? some(CATALOG.list(field.list()).orElseThrow(), random) : now;
            case NAME, REFERENCE, ALIAS -> now;
        };
    }

    private static String some(CodeList list, Random random) {
        return CodeSet.of(list.entries().stream().map(Entry::code).filter(code -> random.nextInt(4) == 0).toList())
                .text();
    }

    private static void export(Register register, Path file, ListExport.Restricted restricted) throws IOException {
        ListExport.write(file, register, register.list(ChildQuery.ALL), restricted, "CHECK");
    }

    private static ImportPlan plan(Path file, Register register) throws IOException {
        return new Planner(CATALOG, Lists.TODAY, register.ids()::next)
                .plan(Lists.rows(file), Known.of(register), ImportOptions.DEFAULT);
    }

    /** Every child with its household and hamlet, without ids. */
    private static List<String> told(Register register) {
        Listing all = register.list(ChildQuery.ALL);
        List<ChildRow> rows = register.rows(all, 0, all.size());
        return rows.stream().map(row -> {
            Map<String, String> told = new TreeMap<>(row.child().values().asMap());
            row.household().values().asMap().forEach((key, text) -> told.put("household." + key, text));
            told.put("household", row.hamlet().name());
            told.remove("household.hamlet");
            told.put("siblings", String.valueOf(register.childrenOf(row.household().id()).size()));
            return told.toString();
        }).sorted().toList();
    }
}
