package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.sotreem.app.excel.BentList.Quirk;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.SampleOffice;

/** However a list is bent, the same children come out of it, in the same households. */
class BentListTest {

    @Property(tries = 60)
    void aBentListGivesTheSameChildren(@ForAll long seed, @ForAll Set<Quirk> quirks,
            @ForAll @IntRange(min = 1, max = 40) int children) throws IOException {
        SampleOffice commune = commune(seed, children);
        BentList list = new BentList(quirks, new Random(seed));
        Path file = Files.createTempFile("list", ".xlsx");
        try {
            list.write(file, commune);
            Reading.Rows read = read(file, list.script());
            ImportPlan plan = Lists.plan(file, read, Lists.NOTHING);

            assertThat(plan.count(Verdict.IMPORT)).isEqualTo(children);
            assertThat(plan.count(Verdict.ALREADY_THERE)).isEqualTo(list.doubles());
            assertThat(plan.findings()).filteredOn(finding -> finding.code().startsWith("double"))
                    .hasSize(list.doubles());
            assertThat(plan.findings()).filteredOn(finding -> finding.code().equals(Flaw.ID_NOT_12_DIGITS.code()))
                    .hasSize(list.shortIds());
            assertThat(alike(told(plan), list)).isEqualTo(alike(told(commune, quirks.contains(Quirk.SHORT_IDS)), list));

            ImportPlan again = Lists.plan(file, read, Lists.done(plan));
            assertThat(again.count(Verdict.ALREADY_THERE)).isEqualTo(children + list.doubles());
        } finally {
            Files.delete(file);
        }
    }

    @Example
    void theBookOfACommuneWithAllItsQuirks() throws IOException {
        aBentListGivesTheSameChildren(1, EnumSet.complementOf(EnumSet.of(Quirk.MERGED_HOUSEHOLDS)), 600);
        aBentListGivesTheSameChildren(0, EnumSet.of(Quirk.THREE_ROW_HEADER, Quirk.SHEET_PER_HAMLET, Quirk.NAME_IN_TWO,
                Quirk.COLUMN_NUMBERS, Quirk.BIRTH_BY_SEX, Quirk.MOTTO_AND_TITLE), 1);
        aBentListGivesTheSameChildren(2, EnumSet.complementOf(EnumSet.of(Quirk.SHEET_PER_HAMLET)), 600);
    }

    /** Asked for its letters, the list is read in them. */
    private static Reading.Rows read(Path file, Script script) throws IOException {
        Reading first = Lists.read(file);
        if (script == Script.UNICODE) {
            return (Reading.Rows) first;
        }
        assertThat(((Reading.Asking) first).script()).isEqualTo(script);
        return (Reading.Rows) Lists.read(file, ReadOptions.NONE.in(script));
    }

    /** TCVN3 keeps no capitals with a tone. */
    private static List<String> alike(List<Map<String, String>> told, BentList list) {
        return told.stream().map(Map::toString).map(text -> list.script() == Script.TCVN3
                ? text.toLowerCase(Texts.VIETNAMESE) : text).sorted().toList();
    }

    private static SampleOffice commune(long seed, int children) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T05:00:00Z"));
        Random random = new Random(seed);
        return SampleOffice.commune(random, new RecordIds(clock, random), Lists.TODAY, children);
    }

    /** Every child with all that is told of it and of its household, without ids, sorted. */
    private static List<Map<String, String>> told(ImportPlan plan) {
        Map<UUID, String> hamlets = new HashMap<>();
        plan.newHamlets().forEach(hamlet -> hamlets.put(hamlet.id(), hamlet.name()));
        return sorted(plan.households().stream().flatMap(household -> household.children().stream()
                .map(child -> told(child, household.after(), hamlets))).toList());
    }

    private static List<Map<String, String>> told(SampleOffice commune, boolean shortIds) {
        Map<UUID, String> hamlets = new HashMap<>();
        commune.hamlets().forEach(hamlet -> hamlets.put(hamlet.id(), hamlet.name()));
        Map<UUID, Household> households = new HashMap<>();
        commune.households().forEach(household -> households.put(household.id(), household));
        return sorted(commune.children().stream()
                .map(child -> shortIds && BentList.getsShortId(child) ? child.with("personalId", "") : child)
                .map(child -> told(child, households.get(child.household()), hamlets)).toList());
    }

    private static Map<String, String> told(Child child, Household household, Map<UUID, String> hamlets) {
        Map<String, String> told = new TreeMap<>(child.values().asMap());
        household.values().asMap().forEach((key, text) -> told.put("household." + key, text));
        told.put("household", hamlets.get(household.hamlet()));
        told.put("household.hamlet", "");
        told.put("household.note", "");
        List.of("father", "mother").forEach(parent -> told.computeIfPresent("household." + parent,
                (key, name) -> Folding.fold(name)));
        return told;
    }

    private static List<Map<String, String>> sorted(List<Map<String, String>> told) {
        return told.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }
}
