package vn.sotreem.app.excel;

import java.util.EnumMap;
import java.util.Map;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;

/** Which coded list the cells of a column speak of. */
final class CodedColumns {

    private CodedColumns() {
    }

    static Map<Column, CodeList> lists(Catalog catalog) {
        Map<Column, CodeList> lists = new EnumMap<>(Column.class);
        lists.put(Column.ETHNICITY, catalog.ethnicGroups());
        lists.put(Column.POVERTY, catalog.poverty());
        lists.put(Column.CIRCUMSTANCES, catalog.circumstances());
        lists.put(Column.RISKS, catalog.risks());
        lists.put(Column.OTHERS, catalog.others());
        lists.put(Column.SUPPORTS, catalog.supports());
        return lists;
    }
}
