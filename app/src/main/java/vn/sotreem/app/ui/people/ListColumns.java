package vn.sotreem.app.ui.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.sotreem.app.report.ListPaper;
import vn.sotreem.app.ui.Tour;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.ChildRow;

/**
 * The columns of the list as paper has them: the same as in the window, in Vietnamese whatever its language. That a
 * child is sent says nothing on paper, so that column stays in the window.
 */
public final class ListColumns {
    private static final double WIDTH_USUAL = 140;
    private static final double WIDTH_MIN = 40;
    private static final String HAMLET = "hamlet";

    private final Map<String, ListPaper.Field> usual = new LinkedHashMap<>();
    private final Map<String, ListPaper.Field> all = new LinkedHashMap<>();

    /** @param today for the groups that hold then */
    public ListColumns(LocalDate today) {
        Texts texts = Texts.of(Tour.BUNDLE, Texts.VIETNAMESE);
        Wording wording = new Wording(texts);
        ChildCells cells = new ChildCells(texts, wording, () -> today);
        usual("number", 54, row -> row.household().number(), texts);
        usual("name", 190, row -> row.child().name(), texts);
        usual("birth", 104, row -> row.child().birth().display(), texts);
        usual("sex", 66, row -> wording.sex(row.child().sex()), texts);
        usual("parents", 230, cells::parents, texts);
        usual("school", 150, cells::school, texts);
        usual("groups", 170, cells::groups, texts);
        usual(HAMLET, 112, row -> row.hamlet().name(), texts);
        all.putAll(usual);
        Child.FIELDS.fields().forEach(field -> add(Entity.CHILD, field, wording));
        Household.FIELDS.fields().forEach(field -> add(Entity.HOUSEHOLD, field, wording));
    }

    private void usual(String key, double width, Function<ChildRow, String> words, Texts texts) {
        usual.put(key, new ListPaper.Field(texts.get("people.column." + key), width, words));
    }

    private void add(Entity entity, Field<?> field, Wording wording) {
        if (ColumnChooser.isOffered(field)) {
            all.put(entity.code() + "." + field.key(), new ListPaper.Field(wording.label(entity, field.key()),
                    WIDTH_USUAL, row -> ColumnChooser.text(entity, field.key(), row, wording)));
        }
    }

    /** By which keys columns are chosen. */
    public Set<String> keys() {
        return all.keySet();
    }

    /**
     * Those that were chosen, in their order.
     *
     * @param chosen    keys with a colon and the width, if one is known, a blank between two; "" for the usual ones
     * @param oneHamlet whether all are of one hamlet, which then needs no column
     */
    List<ListPaper.Field> of(String chosen, boolean oneHamlet) {
        List<ListPaper.Field> fields = Arrays.stream(chosen.split(" ")).map(part -> part.split(":"))
                .filter(part -> all.containsKey(part[0])).map(this::field).toList();
        return !fields.isEmpty() ? fields : usual.entrySet().stream()
                .filter(column -> !oneHamlet || !column.getKey().equals(HAMLET)).map(Map.Entry::getValue).toList();
    }

    private ListPaper.Field field(String[] part) {
        ListPaper.Field field = all.get(part[0]);
        boolean isWide = part.length > 1 && part[1].matches("\\d{1,4}");
        return isWide ? new ListPaper.Field(field.title(), Math.max(WIDTH_MIN, Double.parseDouble(part[1])),
                field.words()) : field;
    }
}
