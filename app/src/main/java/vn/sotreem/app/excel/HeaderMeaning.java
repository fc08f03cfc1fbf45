package vn.sotreem.app.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;

/** What the header over one column means, with the header of its group above it where there is one. */
final class HeaderMeaning {

    /** Lists whose entries stand over columns of ticks, as in the exports of the national software. */
    private static final List<Column> TICKED =
            List.of(Column.POVERTY, Column.CIRCUMSTANCES, Column.RISKS, Column.OTHERS, Column.SUPPORTS);

    private final Map<Column, CodeList> lists;

    HeaderMeaning(Catalog catalog) {
        this.lists = CodedColumns.lists(catalog);
    }

    /**
     * What a header means.
     *
     * @param groups the headers over it, from the uppermost on
     */
    Meaning of(List<String> groups, String header) {
        if (groups.isEmpty()) {
            return word(header);
        }
        Meaning nearest = grouped(groups.getLast(), header);
        boolean isAdults = groups.stream().anyMatch(HeaderWords::isAboutAdults);
        return nearest.column() == Column.NONE && !isAdults
                ? of(groups.subList(0, groups.size() - 1), header) : nearest;
    }

    private Meaning word(String header) {
        Optional<Meaning> known = HeaderWords.column(header).map(column -> new Meaning(column, markOf(column, header)));
        return known.or(() -> HeaderWords.namePart(header))
                .or(() -> HeaderWords.sex(header).map(sex -> new Meaning(Column.SEX, sex.code())))
                .or(() -> TICKED.stream().flatMap(column -> ticked(column, header).stream()).findFirst())
                .orElse(Meaning.NONE);
    }

    private Meaning grouped(String group, String header) {
        Optional<Column> over = HeaderWords.column(group);
        Optional<Meaning> part = over.filter(column -> column == Column.BIRTH)
                .flatMap(birth -> HeaderWords.datePart(header));
        Optional<Meaning> bySex = HeaderWords.sex(header).map(sex -> new Meaning(
                over.filter(column -> column == Column.BIRTH).orElse(Column.SEX), sex.code()));
        return part.or(() -> bySex).or(() -> together(group, header))
                .or(() -> over.filter(TICKED::contains).flatMap(column -> ticked(column, header)))
                .orElseGet(() -> isOfOthers(group, header) ? Meaning.NONE : word(header));
    }

    /** "Năm sinh" below "Mẹ" is not the child's; "Họ tên mẹ" below "Cha, mẹ" says so itself. */
    private static boolean isOfOthers(String group, String header) {
        return HeaderWords.isAboutAdults(group) && !HeaderWords.isAboutAdults(header);
    }

    /** "Cha" over "Họ và tên" is "Họ và tên cha". */
    private static Optional<Meaning> together(String group, String header) {
        return Stream.of(header + " " + group, group + " " + header)
                .flatMap(words -> HeaderWords.column(words).stream()).findFirst()
                .map(column -> new Meaning(column, ""));
    }

    private Optional<Meaning> ticked(Column column, String header) {
        return lists.get(column).byName(header).map(entry -> new Meaning(column, entry.code()));
    }

    private String markOf(Column column, String header) {
        return column == Column.POVERTY ? lists.get(column).byName(header).map(Entry::code).orElse("") : "";
    }
}
