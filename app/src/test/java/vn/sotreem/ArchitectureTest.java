package vn.sotreem;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules, read from the package table in README.md where they are written for people. */
class ArchitectureTest {
    private static final String BASE = "vn.sotreem.";
    private static final Path ROOT = Path.of("..");
    private static final int FILE_LINES_MAX = 400;
    private static final int LINE_COLUMNS_MAX = 120;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.sotreem");

    /** Package to the packages its line in the table names. */
    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("README.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 4 && cells[1].strip().matches("`(core|app)\\.[a-z.]+`")) {
                table.put(name(cells[1]), Arrays.stream(cells[3].split(","))
                        .filter(cell -> cell.contains("`")).map(ArchitectureTest::name).toList());
            }
        }
        return table;
    }

    private static String name(String cell) {
        return cell.strip().replace("`", "");
    }

    @TestFactory
    Stream<DynamicTest> aPackageImportsOnlyWhatItsLineNames() throws IOException {
        Map<String, List<String>> table = table();
        assertThat(table).hasSizeGreaterThan(10);
        return table.entrySet().stream().map(line -> DynamicTest.dynamicTest(line.getKey(), () -> {
            String[] allowed = Stream.concat(Stream.of(line.getKey()), line.getValue().stream())
                    .map(name -> BASE + name).toArray(String[]::new);
            DescribedPredicate<JavaClass> ours = resideInAPackage("vn.sotreem..");
            classes().that().resideInAPackage(BASE + line.getKey())
                    .should().onlyDependOnClassesThat(DescribedPredicate.not(ours).or(resideInAnyPackage(allowed)))
                    .check(CLASSES);
        }));
    }

    @Test
    void everyPackageStandsInTheTable() throws IOException {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct()
                .map(name -> name.substring(BASE.length())))
                .containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @Test
    void noCycles() {
        SlicesRuleDefinition.slices().matching(BASE + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void timeAndChanceComeFromTheWiring() {
        DescribedPredicate<JavaClass> wiring = resideInAPackage(BASE + "app.cli");
        noClasses().that(DescribedPredicate.not(wiring))
                .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(UUID.class, "randomUUID").orShould().callConstructor(Random.class)
                .orShould().callMethod(Math.class, "random").check(CLASSES);
    }

    @Test
    void onlyTheCommandsSpeakToTheTerminal() {
        noClasses().that().resideOutsideOfPackage(BASE + "app.cli")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
    }

    @Test
    void oneClassHopsToTheWindowsThread() {
        noClasses().that().doNotHaveFullyQualifiedName(BASE + "app.ui.Bridge")
                .should().callMethod(Platform.class, "runLater", Runnable.class).check(CLASSES);
    }

    @Test
    void theCoreKnowsNoWindow() {
        noClasses().that().resideInAPackage(BASE + "core..").or().resideInAPackage(BASE + "app.report")
                .or().resideInAPackage(BASE + "app.excel")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..").check(CLASSES);
    }

    @Test
    void onlyTheRegisterSpeaksSql() {
        noClasses().that().resideOutsideOfPackage(BASE + "core.register")
                .and().resideOutsideOfPackage(BASE + "core.portal")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..").check(CLASSES);
    }

    @Test
    void filesAndLinesAreShortAndNoTestIsSwitchedOff() throws IOException {
        try (Stream<Path> files = Stream.of("app/src", "sync-core/src").map(ROOT::resolve).flatMap(this::walk)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                List<String> lines = Files.readAllLines(file);
                assertThat(lines).as("%s: %d lines", file, lines.size()).hasSizeLessThanOrEqualTo(FILE_LINES_MAX);
                assertThat(lines).as("%s: a long line", file)
                        .allMatch(line -> line.codePointCount(0, line.length()) <= LINE_COLUMNS_MAX);
                assertThat(lines).as("%s: a test is switched off", file)
                        .noneMatch(line -> line.strip().startsWith("@Disabled"));
            }
        }
    }

    private Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
