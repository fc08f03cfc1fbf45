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

    MappedColumn of(int index, String header) {
        return word(header).at(index, header);
    }

    MappedColumn of(int index, String group, String header) {
        return group.isEmpty() ? of(index, header) : grouped(group, header).at(index, group + " – " + header);
    }

    /** What words mean, before it is known where they stand. */
    private record Word(Column column, String mark) {

        static final Word NONE = new Word(Column.NONE, "");

        MappedColumn at(int index, String header) {
            return new MappedColumn(index, header, column, mark);
        }
    }

    private Word word(String header) {
        Optional<Word> known = HeaderWords.column(header).map(column -> new Word(column, markOf(column, header)));
        return known.or(() -> HeaderWords.sex(header).map(sex -> new Word(Column.SEX, sex.code())))
                .or(() -> TICKED.stream().flatMap(column -> ticked(column, header).stream()).findFirst())
                .orElse(Word.NONE);
    }

    private Word grouped(String group, String header) {
        Optional<Column> over = HeaderWords.column(group);
        Optional<Word> bySex = HeaderWords.sex(header).map(sex -> new Word(
                over.filter(column -> column == Column.BIRTH).orElse(Column.SEX), sex.code()));
        return bySex.or(() -> together(group, header))
                .or(() -> over.filter(TICKED::contains).flatMap(column -> ticked(column, header)))
                .orElseGet(() -> HeaderWords.isAboutAdults(group) ? Word.NONE : word(header));
    }

    /** "Cha" over "Họ và tên" is "Họ và tên cha". */
    private static Optional<Word> together(String group, String header) {
        return Stream.of(header + " " + group, group + " " + header)
                .flatMap(words -> HeaderWords.column(words).stream()).findFirst()
                .map(column -> new Word(column, ""));
    }

    private Optional<Word> ticked(Column column, String header) {
        return lists.get(column).byName(header).map(entry -> new Word(column, entry.code()));
    }

    private String markOf(Column column, String header) {
        return column == Column.POVERTY ? lists.get(column).byName(header).map(Entry::code).orElse("") : "";
    }
}
