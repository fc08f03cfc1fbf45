package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.ChildRow;

/**
 * What a general list may say of a child's circumstances and supports. Restricted codes (HIV, sexual abuse, drugs,
 * offences: NĐ 356/2025/NĐ-CP Điều 4.2, Luật HIV Điều 30) are left out so that nothing shows that there was one; so
 * are codes this program does not know, for it cannot tell whether they are restricted.
 */
final class OpenCodes {
    /** The poverty classes worth a word: poor and near-poor. */
    private static final Set<String> POVERTY = Set.of("1", "2");

    private final Catalog catalog;

    OpenCodes(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Poverty class and codes: "Hộ nghèo; 4.2, 13.1; R7". */
    String circumstances(Household household, Child child) {
        List<String> parts = new ArrayList<>();
        Optional.of(household.poverty()).filter(POVERTY::contains).flatMap(catalog.poverty()::find)
                .ifPresent(entry -> parts.add(entry.name()));
        parts.add(codes(child.circumstances(), catalog.circumstances()));
        parts.add(codes(child.risks(), catalog.risks()));
        parts.add(codes(child.others(), catalog.others()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    String supports(Child child) {
        return codes(child.supports(), catalog.supports());
    }

    /** What the codes of these children's circumstances mean, one text a list; each code is named once. */
    List<String> circumstancesLegend(List<ChildRow> rows) {
        List<String> notes = new ArrayList<>();
        note(notes, "legend.circumstances", catalog.circumstances(), rows, Child::circumstances);
        note(notes, "legend.risks", catalog.risks(), rows, Child::risks);
        note(notes, "legend.others", catalog.others(), rows, Child::others);
        return notes;
    }

    /** What the codes of these children's supports mean. */
    List<String> supportsLegend(List<ChildRow> rows) {
        List<String> notes = new ArrayList<>();
        note(notes, "legend.supports", catalog.supports(), rows, Child::supports);
        return notes;
    }

    private void note(List<String> notes, String key, CodeList list, List<ChildRow> rows,
            Function<Child, CodeSet> codes) {
        Set<String> used = new LinkedHashSet<>();
        rows.forEach(row -> used.addAll(codes.apply(row.child()).codes()));
        String meanings = open(CodeSet.of(used), list).stream().map(entry -> entry.code() + " " + entry.shortName())
                .collect(Collectors.joining("; "));
        if (!meanings.isEmpty()) {
            notes.add(Wording.TEXTS.get(key, meanings));
        }
    }

    private static String codes(CodeSet codes, CodeList list) {
        return open(codes, list).stream().map(Entry::code).collect(Collectors.joining(", "));
    }

    private static List<Entry> open(CodeSet codes, CodeList list) {
        return codes.codes().stream().map(list::find).flatMap(Optional::stream)
                .filter(entry -> !list.hides(entry.code())).toList();
    }
}
