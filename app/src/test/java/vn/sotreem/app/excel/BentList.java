package vn.sotreem.app.excel;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.portal.SampleOffice;

/** Writes a made-up commune as lists of communes really are. */
final class BentList {

    /** How a list can be bent. */
    enum Quirk {
        MOTTO_AND_TITLE, BIRTH_BY_SEX, COLUMN_NUMBERS, SHEET_PER_HAMLET, DATES_IN_MANY_WAYS, STRAY_SPACES, DECOMPOSED,
        SHOUTED_PARENTS, MERGED_HOUSEHOLDS, SHUFFLED, DOUBLES, SHORT_IDS, EMPTY_ROWS, TOTAL_ROW,
        THREE_ROW_HEADER, SHUFFLED_COLUMNS, NAME_IN_TWO, OLD_FONT, TEXT_FILE
    }

    /** One row to be. */
    private record Entry(Child child, Household household, Hamlet hamlet, boolean isDouble) {
    }

    private static final int ONE_IN = 5;
    private static final Catalog CATALOG = Catalog.bundled();

    private final Set<Quirk> quirks;
    private final Random random;
    private final Script script;
    private int doubles;
    private int shortIds;

    BentList(Set<Quirk> quirks, Random random) {
        this.quirks = quirks;
        this.random = random;
        this.script = !quirks.contains(Quirk.OLD_FONT) ? Script.UNICODE
                : List.of(Script.TCVN3, Script.VNI, Script.WINDOWS_1258).get(random.nextInt(3));
    }

    /** How many children were written twice. */
    int doubles() {
        return doubles;
    }

    /** How many children were given an id that is none. */
    int shortIds() {
        return shortIds;
    }

    /** The letters the list is written in. */
    Script script() {
        return script;
    }

    void write(Path file, SampleOffice commune) throws IOException {
        Map<UUID, Household> households = byId(commune.households(), Household::id);
        Map<UUID, List<Entry>> entries = commune.children().stream().map(child -> {
            Household household = households.get(child.household());
            return new Entry(child, household, byId(commune.hamlets(), Hamlet::id).get(household.hamlet()), false);
        }).collect(Collectors.groupingBy(entry -> entry.hamlet().id()));
        if (has(Quirk.TEXT_FILE) && !has(Quirk.SHEET_PER_HAMLET) && !has(Quirk.MERGED_HOUSEHOLDS)) {
            Charset letters = script != Script.UNICODE ? TextForm.BYTES
                    : random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE;
            List<Entry> all = entries.values().stream().flatMap(List::stream).toList();
            Bender.writeText(file, rows(all, Optional.empty()), ";,\t".charAt(random.nextInt(3)), letters);
            return;
        }
        Lists.write(file, workbook -> {
            if (has(Quirk.SHEET_PER_HAMLET)) {
                commune.hamlets().stream().filter(hamlet -> entries.containsKey(hamlet.id())).forEach(hamlet ->
                        fill(workbook.newWorksheet(hamlet.name()), entries.get(hamlet.id())));
            } else {
                fill(workbook.newWorksheet("Sheet1"), entries.values().stream().flatMap(List::stream).toList());
            }
        });
    }

    private static <T> Map<UUID, T> byId(List<T> records, Function<T, UUID> id) {
        return records.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }

    private void fill(Worksheet sheet, List<Entry> entries) {
        Lists.fill(sheet, rows(entries, Optional.of(sheet)).toArray(Object[][]::new));
    }

    /** @param sheet where cells are merged, if there is one */
    private List<Object[]> rows(List<Entry> entries, Optional<Worksheet> sheet) {
        List<Object[]> rows = new ArrayList<>();
        if (has(Quirk.MOTTO_AND_TITLE)) {
            Collections.addAll(rows, row("UBND XÃ KHUỔI LUÔNG"), row("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                    row("Độc lập - Tự do - Hạnh phúc"), row(), row("SỔ THEO DÕI TRẺ EM NĂM 2026"));
        }
        int header = rows.size();
        addHeader(rows);
        int first = rows.size();
        List<Entry> ordered = ordered(entries);
        for (Entry entry : ordered) {
            rows.add(row(entry, rows.size() - first + 1));
            if (has(Quirk.EMPTY_ROWS) && !has(Quirk.MERGED_HOUSEHOLDS) && random.nextInt(ONE_IN) == 0) {
                rows.add(row());
            }
        }
        if (has(Quirk.MERGED_HOUSEHOLDS)) {
            merge(sheet.orElseThrow(), ordered, first, rows);
        }
        if (has(Quirk.TOTAL_ROW)) {
            rows.add(row(null, "Tổng cộng: " + ordered.size() + " trẻ em"));
        }
        bend(rows, header, first);
        return rows;
    }

    /** Cells that are merged must stay where they are. */
    private void bend(List<Object[]> rows, int header, int first) {
        boolean isFree = !has(Quirk.MERGED_HOUSEHOLDS);
        if (has(Quirk.SHUFFLED_COLUMNS) && isFree && !has(Quirk.TOTAL_ROW)) {
            Bender.shuffle(rows.subList(header, rows.size()), 1, 4, random);
        } else if (has(Quirk.NAME_IN_TWO) && isFree) {
            Bender.splitLastWord(rows.subList(header, rows.size()), 1, first - header);
            rows.get(header)[1] = "Họ và chữ đệm";
            rows.get(header)[2] = "Tên";
        }
        if (script != Script.UNICODE) {
            Bender.write(rows, new OldFont(script));
        }
    }

    private List<Entry> ordered(List<Entry> entries) {
        List<Entry> ordered = new ArrayList<>();
        for (Entry entry : entries) {
            ordered.add(entry);
            boolean named = !Spelling.isProvisional(entry.child().name());
            if (has(Quirk.DOUBLES) && named && random.nextInt(ONE_IN) == 0) {
                ordered.add(new Entry(entry.child().with("name", bare(entry.child().name())), entry.household(),
                        entry.hamlet(), true));
                doubles++;
            }
        }
        if (has(Quirk.SHUFFLED) && !has(Quirk.MERGED_HOUSEHOLDS)) {
            List<Entry> firsts = new ArrayList<>(ordered.stream().filter(entry -> !entry.isDouble()).toList());
            Collections.shuffle(firsts, random);
            ordered.removeAll(firsts);
            ordered.addAll(0, firsts);
        }
        return ordered;
    }

    private void addHeader(List<Object[]> rows) {
        Object[] header = row("STT", "Họ và tên trẻ em", "Ngày, tháng, năm sinh", null, "Dân tộc", "Thôn", "Hộ số",
                "Chủ hộ", "Họ tên cha", "Họ tên mẹ", "Người nuôi dưỡng", "Điện thoại", "Địa chỉ",
                "Hộ nghèo, cận nghèo", "Số định danh cá nhân", "Đăng ký khai sinh", "Số giấy khai sinh",
                "Số thẻ BHYT", "Trường", "Lớp", "Hoàn cảnh đặc biệt", "Nguy cơ", "Hoàn cảnh khác", "Hình thức trợ giúp",
                "Ghi chú");
        if (has(Quirk.THREE_ROW_HEADER)) {
            rows.add(row("TT", "Thông tin về trẻ em", null, null, null, "Thông tin về hộ"));
            header[0] = null;
        }
        if (has(Quirk.BIRTH_BY_SEX)) {
            Collections.addAll(rows, header, row(null, null, "Nam", "Nữ"));
        } else {
            header[2] = "Ngày sinh";
            header[3] = "Giới tính";
            rows.add(header);
        }
        if (has(Quirk.SHEET_PER_HAMLET)) {
            header[5] = null;
        }
        if (has(Quirk.COLUMN_NUMBERS)) {
            rows.add(row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"));
        }
    }

    private Object[] row(Entry entry, int number) {
        Child child = entry.child();
        Household home = entry.household();
        boolean isGirl = child.sex() == Sex.FEMALE;
        Object birth = birth(child.birth());
        Object[] sexAndBirth = has(Quirk.BIRTH_BY_SEX) ? row(isGirl ? null : birth, isGirl ? birth : null)
                : row(birth, isGirl ? "Nữ" : "Nam");
        return row(number, bent(child.name()), sexAndBirth[0], sexAndBirth[1],
                names(child.ethnicity(), CATALOG.ethnicGroups()),
                has(Quirk.SHEET_PER_HAMLET) ? null : entry.hamlet().name(), home.number(), bent(home.head()),
                parent(home.father()), parent(home.mother()), bent(home.carer()), home.phone(), home.address(),
                names(home.poverty(), CATALOG.poverty()), id(entry), answer(child), child.registration().certificate(),
                child.health().card(), child.schooling().school(), child.schooling().schoolClass(),
                names(child.circumstances().text(), CATALOG.circumstances()),
                names(child.risks().text(), CATALOG.risks()), names(child.others().text(), CATALOG.others()),
                names(child.supports().text(), CATALOG.supports()), child.note());
    }

    /** A merged cell keeps only its uppermost value, as Excel does. */
    private static void merge(Worksheet sheet, List<Entry> entries, int first, List<Object[]> rows) {
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i == entries.size() || !entries.get(i).household().equals(entries.get(start).household())) {
                for (int column = 5; i - start > 1 && column <= 13; column++) {
                    sheet.range(first + start, column, first + i - 1, column).merge();
                    for (int row = start + 1; row < i; row++) {
                        rows.get(first + row)[column] = null;
                    }
                }
                start = i;
            }
        }
    }

    private Object birth(PartialDate birth) {
        if (birth.precision() != PartialDate.Precision.DAY) {
            return birth.display();
        }
        LocalDate day = birth.earliest();
        String text = birth.display();
        return switch (has(Quirk.DATES_IN_MANY_WAYS) ? random.nextInt(5) : 4) {
            case 0 -> day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
            case 1 -> text.replace('/', '-');
            case 2 -> text.substring(0, 6).replace('/', '.') + text.substring(8);
            case 3 -> "'" + text;
            default -> day;
        };
    }

    private String id(Entry entry) {
        String digits = entry.child().personalId().digits();
        if (has(Quirk.SHORT_IDS) && !entry.isDouble() && getsShortId(entry.child())) {
            shortIds++;
            return digits.substring(1);
        }
        return has(Quirk.SHORT_IDS) && entry.isDouble() ? "" : digits;
    }

    /** Whether a child is one of those whose id loses its first digit. */
    static boolean getsShortId(Child child) {
        return child.personalId().isKnown() && child.id().hashCode() % 4 == 0;
    }

    private String parent(String name) {
        return has(Quirk.SHOUTED_PARENTS) && random.nextInt(ONE_IN) == 0 ? bent(name).toUpperCase(Texts.VIETNAMESE)
                : bent(name);
    }

    private String bent(String name) {
        String spaced = has(Quirk.STRAY_SPACES) && random.nextInt(ONE_IN) == 0
                ? " " + name.replace(" ", random.nextBoolean() ? "\u00A0" : "  ") + " " : name;
        return has(Quirk.DECOMPOSED) ? Normalizer.normalize(spaced, Normalizer.Form.NFD) : spaced;
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static String names(String codes, CodeList list) {
        return CodeSet.parse(codes).codes().stream().map(code -> list.find(code).orElseThrow().name())
                .collect(Collectors.joining("; "));
    }

    private static String answer(Child child) {
        return switch (child.registration().registered()) {
            case YES -> "Có";
            case NO -> "Chưa";
            case UNKNOWN -> "";
        };
    }

    private static Object[] row(Object... values) {
        return values;
    }
}
