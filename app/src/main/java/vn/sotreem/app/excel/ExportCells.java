package vn.sotreem.app.excel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.ChildRow;

/** What stands in the cells of an exported list, in words that the import understands. They are Vietnamese. */
final class ExportCells {

    /** Said in the header of a column of which something is left out; the import passes over what is in brackets. */
    private static final String LEFT_OUT = " (không có nhóm hạn chế)";
    private static final String BETWEEN_CODES = "; ";

    private final Map<Column, CodeList> lists;
    private final Texts words = Texts.of(Texts.VIETNAMESE);
    private final boolean isWhole;
    private final List<Column> columns;

    /** One cell. */
    sealed interface Value {
        record Number(int number) implements Value {
        }

        record Day(LocalDate day) implements Value {
        }

        record Words(String words) implements Value {
        }
    }

    ExportCells(Catalog catalog, ListExport.Restricted restricted) {
        this.lists = CodedColumns.lists(catalog);
        this.isWhole = restricted == ListExport.Restricted.WRITTEN;
        this.columns = Stream.of(Stream.of(Column.ORDER), of(Entity.HOUSEHOLD), of(Entity.CHILD),
                Stream.of(Column.HOUSEHOLD_ID, Column.CHILD_ID)).flatMap(some -> some).toList();
    }

    private static Stream<Column> of(Entity entity) {
        return Arrays.stream(Column.values()).filter(column -> column.entity() == entity && column.hasField());
    }

    List<String> titles() {
        return columns.stream().map(column -> column.title() + (hasLeftOut(column) ? LEFT_OUT : "")).toList();
    }

    private boolean hasLeftOut(Column column) {
        return !isWhole && lists.containsKey(column)
                && lists.get(column).entries().stream().anyMatch(Entry::restricted);
    }

    /** @param order the number of the row in the list */
    List<Value> of(ChildRow row, int order) {
        List<Value> values = new ArrayList<>(columns.size());
        Values household = row.household().values();
        Values child = row.child().values();
        columns.forEach(column -> values.add(value(column, row,
                (column.isOfHousehold() ? household : child).get(column.field()), order)));
        return values;
    }

    private Value value(Column column, ChildRow row, String text, int order) {
        return switch (column.cells()) {
            case NOTHING -> new Value.Number(order);
            case HAMLET -> new Value.Words(row.hamlet().name());
            case ID -> new Value.Words((column.isOfHousehold() ? row.household().id() : row.child().id()).toString());
            case BIRTH, DATE, LAST_DAY -> date(text);
            case SEX -> new Value.Words(text.isEmpty() ? "" : words.get("value.sex." + text));
            case ANSWER -> new Value.Words(text.isEmpty() ? "" : words.get("value.answer." + text));
            case CODE, CODES -> new Value.Words(names(column, text));
            case CHILD_NAME, NAME, TEXT, PERSONAL_ID, NOTE -> new Value.Words(text);
        };
    }

    private static Value date(String text) {
        PartialDate date = PartialDate.parseIso(text).orElse(PartialDate.UNKNOWN);
        return date.precision() == PartialDate.Precision.DAY ? new Value.Day(date.earliest())
                : new Value.Words(date.display());
    }

    /** The names of the codes; a code of a newer list stands for itself. */
    private String names(Column column, String codes) {
        CodeList list = lists.get(column);
        return CodeSet.parse(codes).codes().stream()
                .filter(code -> isWhole || !list.hides(code))
                .map(code -> list.find(code).map(Entry::name).orElse(code)).collect(Collectors.joining(BETWEEN_CODES));
    }
}
