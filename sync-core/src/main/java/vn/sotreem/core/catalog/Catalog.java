package vn.sotreem.core.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The coded lists that come with the program. Each has its version and source; what its source leaves unsure is marked
 * in its file. A file that is not as it should be stops the program at its start, with the file and the line.
 */
public final class Catalog {

    private static final Catalog BUNDLED = new Catalog();

    private final Map<String, CodeList> lists = new LinkedHashMap<>();

    private Catalog() {
        List.of("ethnic-groups", "circumstances", "risks", "others", "supports", "poverty", "schooling", "provinces",
                "id-prefixes", "relations", "conditions", "residence", "head-relations", "nationalities", "learning",
                "work", "disability-kinds", "disability-degrees", "movements", "causes", "thresholds",
                "access-reasons", "reports")
                .forEach(id -> lists.put(id, CodeList.parse(id, lines(id + ".csv"))));
        idPrefixes().entries().forEach(this::province);
    }

    /** The lists of this version of the program, read once. */
    public static Catalog bundled() {
        return BUNDLED;
    }

    /** Every list, for a screen that shows versions and sources. */
    public Collection<CodeList> lists() {
        return List.copyOf(lists.values());
    }

    /**
     * The 54 ethnic groups, foreigners (55) and not known (99), by the codes the Ministry of Health uses. The detail
     * {@code list-b} is the code of the census list, which numbers the same groups differently.
     */
    public CodeList ethnicGroups() {
        return lists.get("ethnic-groups");
    }

    /**
     * The 14 groups of special circumstances with their sub-groups (Luật Trẻ em Điều 10.1; NĐ 56/2017/NĐ-CP Điều
     * 3–16). Where Mẫu 03 of the national software differs, the details {@code mau03-number} and {@code mau03-name}
     * say how.
     */
    public CodeList circumstances() {
        return lists.get("circumstances");
    }

    /** The groups at risk of special circumstances, Mẫu 03 part III. */
    public CodeList risks() {
        return lists.get("risks");
    }

    /** The other circumstances, Mẫu 03 part IV. */
    public CodeList others() {
        return lists.get("others");
    }

    /** The kinds of support, Mẫu 03 columns 4–8. The detail {@code state} is "yes" for those the State gives. */
    public CodeList supports() {
        return lists.get("supports");
    }

    /** The list of this name ({@link CodeList#id}), for whoever follows the tables of fields. */
    public Optional<CodeList> list(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    /** What an adult of a household is to its children; P1, P2 and P3 are the father, the mother and the carer. */
    public CodeList relations() {
        return lists.get("relations");
    }

    /** What keeps an adult from looking after the children, as the sub-groups of NĐ 56/2017/NĐ-CP Điều 5 need it. */
    public CodeList conditions() {
        return lists.get("conditions");
    }

    /** How a child is registered where it lives (Luật Cư trú 68/2020/QH14 Điều 2). */
    public CodeList residence() {
        return lists.get("residence");
    }

    /** What a child is to the head of its household. */
    public CodeList headRelations() {
        return lists.get("head-relations");
    }

    /** Nationalities by the code of the state; of a child without one Việt Nam is taken. */
    public CodeList nationalities() {
        return lists.get("nationalities");
    }

    /** Whether a child learns. */
    public CodeList learning() {
        return lists.get("learning");
    }

    /** Whether a child works, and whether the law allows it. */
    public CodeList work() {
        return lists.get("work");
    }

    /** The six kinds of disability (Luật Người khuyết tật 51/2010/QH12 Điều 3.1). */
    public CodeList disabilityKinds() {
        return lists.get("disability-kinds");
    }

    /** The degrees of disability; the detail {@code circumstance} is the sub-group of special circumstances. */
    public CodeList disabilityDegrees() {
        return lists.get("disability-degrees");
    }

    /** What can happen to a child's place in the register: biến động. */
    public CodeList movements() {
        return lists.get("movements");
    }

    /** Causes of death and injury; the details {@code injury} and {@code drowning} are "yes" where Mẫu 03 counts so. */
    public CodeList causes() {
        return lists.get("causes");
    }

    /** The ages and terms by which the rules go: what they are of, where they come from, and how sure that is. */
    public CodeList thresholds() {
        return lists.get("thresholds");
    }

    /**
     * How much one of the {@link #thresholds} is, in the unit its entry names.
     *
     * @throws java.util.NoSuchElementException if there is none of this code, which is our bug
     */
    public int threshold(String code) {
        return thresholds().find(code).flatMap(entry -> entry.detail("value")).map(Integer::parseInt).orElseThrow();
    }

    /**
     * Why somebody looks at what few may see: the places where it is seen, and with the detail {@code taken} what a
     * person may give as a reason for printing or exporting it.
     */
    public CodeList accessReasons() {
        return lists.get("access-reasons");
    }

    /**
     * The reports that hamlets and communes owe. The detail {@code by} is "hamlet" or "commune"; {@code on} the last
     * days as MM-dd, none of a report that is made when something happens; {@code closes} the day up to which it
     * counts. Receivers and days are those of the source: an office may have others.
     */
    public CodeList reports() {
        return lists.get("reports");
    }

    /** The poverty classes of a household. */
    public CodeList poverty() {
        return lists.get("poverty");
    }

    /** The levels of schooling. */
    public CodeList schooling() {
        return lists.get("schooling");
    }

    /** The 34 provinces and cities since 01/07/2025, with the details {@code type} and {@code since}. */
    public CodeList provinces() {
        return lists.get("provinces");
    }

    /**
     * The first three digits of a personal id: the 63 provinces before 01/07/2025, by the place the birth was
     * registered (TT 07/2016/TT-BCA). They are not the codes of today's provinces.
     */
    public CodeList idPrefixes() {
        return lists.get("id-prefixes");
    }

    /** Today's province for the first three digits of a personal id, empty for digits no province had. */
    public Optional<Entry> provinceOfIdPrefix(String prefix) {
        return idPrefixes().find(prefix).map(this::province);
    }

    private Entry province(Entry idPrefix) {
        return idPrefix.detail("province").flatMap(provinces()::find).orElseThrow(
                () -> new IllegalArgumentException("id-prefixes.csv: no province for prefix " + idPrefix.code()));
    }

    private static List<String> lines(String file) {
        try (var stream = Catalog.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the program comes without its coded list " + file);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(file, problem);
        }
    }
}
