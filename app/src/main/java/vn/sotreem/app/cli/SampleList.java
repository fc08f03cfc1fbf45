package vn.sotreem.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.portal.SampleOffice;

/** Writes the children of a sample commune as a spreadsheet such as communes keep, for the demonstration and tests. */
final class SampleList {
    private static final List<String> HEADERS = List.of("STT", "Thôn", "Hộ số", "Chủ hộ", "Họ tên cha", "Họ tên mẹ",
            "Họ và tên trẻ", "Ngày sinh", "Giới tính", "Dân tộc", "Số định danh");

    private final FieldWords words = new FieldWords(Texts.of(Texts.VIETNAMESE));
    private final Map<UUID, Hamlet> hamlets;
    private final Map<UUID, Household> households;
    private final List<Child> children;

    private SampleList(SampleOffice office) {
        this.hamlets = byId(office.hamlets());
        this.households = byId(office.households());
        this.children = office.children();
    }

    private static <T extends Item> Map<UUID, T> byId(List<T> items) {
        return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    /** Writes all children of the commune, a row each. */
    static void write(SampleOffice office, Path file) throws IOException {
        new SampleList(office).write(file);
    }

    private void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "So Tre Em", "1.0")) {
            Worksheet sheet = book.newWorksheet("Danh sách");
            row(sheet, 0, HEADERS);
            for (int i = 0; i < children.size(); i++) {
                row(sheet, i + 1, cells(i + 1, children.get(i)));
            }
        }
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private List<String> cells(int order, Child child) {
        Household household = households.get(child.household());
        String sex = child.sex().code();
        return List.of(Wish.number(order), hamlets.get(household.hamlet()).name(), household.number(),
                household.head(), household.father(), household.mother(), child.name(), child.birth().display(),
                sex.isEmpty() ? "" : words.of(Entity.CHILD, "sex", sex), ethnicity(child), child.personalId().digits());
    }

    private static String ethnicity(Child child) {
        return Catalog.bundled().ethnicGroups().find(child.ethnicity()).map(Entry::name).orElse("");
    }
}
