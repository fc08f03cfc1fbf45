package vn.sotreem.app.excel;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.domain.FieldTable;

/** Which coded list the cells of a column speak of. */
final class CodedColumns {

    private CodedColumns() {
    }

    static Map<Column, CodeList> lists(Catalog catalog) {
        Map<Column, CodeList> lists = new EnumMap<>(Column.class);
        Arrays.stream(Column.values()).filter(Column::hasField).forEach(column ->
                FieldTable.of(column.entity()).field(column.field()).flatMap(field -> catalog.list(field.list()))
                        .ifPresent(list -> lists.put(column, list)));
        return lists;
    }
}
