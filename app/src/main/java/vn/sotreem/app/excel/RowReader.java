package vn.sotreem.app.excel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Answer;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.Sex;

/**
 * Reads the rows of one sheet into drafts, with one finding for each cell that cannot be read. It never guesses: a cell
 * that may mean two things is left empty and named.
 */
final class RowReader {

    private static final Pattern EXPONENT = Pattern.compile("\\d(?:[.,]\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);
    /** As Excel writes it: "5E1" is a class. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?E\\+\\d{2}");
    private static final Pattern MARKED_FIRST = Pattern.compile("(?<![\\p{L}])[\\p{Ll}&&[^a-z]]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> DATE_PARTS = Set.of(Meaning.DAY, Meaning.MONTH, Meaning.YEAR);

    /** The last day of a card or a class lies ahead: "31/12/31" is no day of 1931. */
    private static final int YEARS_AHEAD = 20;

    private final Layout layout;
    private final boolean hasCapitalFont;
    private final Map<Column, CodeList> lists;
    private final int thisYear;

    /** @param hasCapitalFont whether the sheet is written in a font that may show small letters as capitals */
    RowReader(Layout layout, boolean hasCapitalFont, Catalog catalog, LocalDate today) {
        this.layout = layout;
        this.hasCapitalFont = hasCapitalFont;
        this.lists = CodedColumns.lists(catalog);
        this.thisYear = today.getYear();
    }

    /**
     * The draft of a row.
     *
     * @param hamlet of the section or sheet, for rows that name none themselves
     */
    RowDraft read(Line line, RowRef at, String hamlet) {
        DraftRow row = new DraftRow(at, hamlet);
        for (MappedColumn mapped : layout.columns()) {
            CellValue cell = line.cell(mapped.index());
            boolean isOwn = !cell.spread() || mapped.column().isOfHousehold();
            if (mapped.column().isRead() && isOwn && !Ticks.isNothing(cell.text())) {
                read(row, mapped, cell);
            }
        }
        String parts = row.date();
        if (!parts.isEmpty()) {
            birth(row, layout.of(Column.BIRTH).getFirst(), CellValue.text(parts), "");
        }
        return row.draft();
    }

    private void read(DraftRow row, MappedColumn mapped, CellValue cell) {
        if (cell.kind() == CellValue.Kind.ERROR) {
            unreadable(row, mapped, Flaw.CELL_ERROR, cell.text());
            return;
        }
        switch (mapped.column().cells()) {
            case CHILD_NAME -> name(row, mapped, cell);
            case BIRTH -> birth(row, mapped, cell);
            case SEX -> sex(row, mapped, cell);
            case PERSONAL_ID -> personalId(row, mapped, cell);
            case ANSWER -> answer(row, mapped, cell);
            case DATE -> date(row, mapped, cell, thisYear);
            case LAST_DAY -> date(row, mapped, cell, thisYear + YEARS_AHEAD);
            case CODE -> oneCode(row, mapped, cell);
            case CODES -> codes(row, mapped, cell);
            case HAMLET -> row.hamlet(hamlet(mapped, cell));
            case NOTE -> note(row, mapped, cell);
            case NAME -> text(row, mapped, cell, inCapitals(cell.text()));
            case TEXT -> text(row, mapped, cell, cell.text());
            case ID -> id(row, mapped, cell);
            case NOTHING -> throw new IllegalStateException("a column that is not read");
        }
    }

    /** Without a name or a birth date nobody can tell the child from others, so the row is refused. */
    private static void unreadable(DraftRow row, MappedColumn mapped, Flaw flaw, String text) {
        if (mapped.column() == Column.NAME || mapped.column() == Column.BIRTH) {
            row.refuse(mapped, flaw, text);
        } else {
            row.warn(mapped, flaw, text);
        }
    }

    private void name(DraftRow row, MappedColumn mapped, CellValue cell) {
        if (cell.kind() != CellValue.Kind.TEXT) {
            row.refuse(mapped, Flaw.NAME_UNREADABLE, cell.text());
        } else if (Writing.isOld(cell.text())) {
            row.refuse(mapped, Flaw.NAME_LEGACY_FONT, cell.text());
        } else {
            row.put(Column.NAME, (row.get(Column.NAME) + " " + inCapitals(cell.text())).strip());
        }
    }

    /**
     * In fonts that keep capitals with a tone for another font, a name without any capital was in that font as a whole,
     * and a word that begins with a small marked letter was with that letter.
     */
    private String inCapitals(String name) {
        if (!hasCapitalFont) {
            return name;
        }
        boolean isLower = name.equals(name.toLowerCase(Texts.VIETNAMESE));
        return isLower ? name.toUpperCase(Texts.VIETNAMESE) : MARKED_FIRST.matcher(name)
                .replaceAll(first -> first.group().toUpperCase(Texts.VIETNAMESE));
    }

    private void birth(DraftRow row, MappedColumn mapped, CellValue cell) {
        if (DATE_PARTS.contains(mapped.mark())) {
            row.datePart(mapped.mark(), cell.text());
            return;
        }
        birth(row, mapped, cell, mapped.mark());
    }

    private void birth(DraftRow row, MappedColumn mapped, CellValue cell, String sex) {
        Optional<PartialDate> birth = BirthCell.read(cell, thisYear);
        if (birth.isEmpty()) {
            Flaw flaw = BirthCell.isLikeADate(cell) ? Flaw.BIRTH_NO_SUCH_DAY : Flaw.BIRTH_UNREADABLE;
            row.refuse(mapped, flaw, cell.text());
        } else if (!row.get(Column.BIRTH).isEmpty()) {
            row.refuse(mapped, Flaw.BIRTH_TWICE, cell.text());
        } else {
            row.put(Column.BIRTH, birth.get().iso());
            if (!sex.isEmpty()) {
                row.put(Column.SEX, sex);
            }
        }
    }

    private void sex(DraftRow row, MappedColumn mapped, CellValue cell) {
        boolean ofOneSex = !mapped.mark().isEmpty();
        Optional<Sex> sex = ofOneSex && Ticks.isYes(cell.text()) ? Optional.of(Sex.of(mapped.mark()))
                : HeaderWords.sex(cell.text());
        if (ofOneSex && BirthCell.read(cell, thisYear).isPresent()) {
            birth(row, mapped, cell, mapped.mark());
        } else if (sex.isEmpty()) {
            row.warn(mapped, Flaw.SEX_UNREADABLE, cell.text());
        } else if (!row.get(Column.SEX).isEmpty() && !row.get(Column.SEX).equals(sex.get().code())) {
            row.put(Column.SEX, "");
            row.warn(mapped, Flaw.SEX_TWICE);
        } else {
            row.put(Column.SEX, sex.get().code());
        }
    }

    private static void personalId(DraftRow row, MappedColumn mapped, CellValue cell) {
        Optional<PersonalId> id = PersonalId.parse(cell.text());
        if (id.isPresent()) {
            row.put(Column.PERSONAL_ID, id.get().digits());
        } else if (cell.kind() == CellValue.Kind.NUMBER || EXPONENT.matcher(cell.text()).matches()) {
            row.warn(mapped, Flaw.ID_AS_NUMBER, cell.text());
        } else {
            row.warn(mapped, Flaw.ID_NOT_12_DIGITS, cell.text());
        }
    }

    private static void answer(DraftRow row, MappedColumn mapped, CellValue cell) {
        if (Ticks.isYes(cell.text()) || Ticks.isNo(cell.text())) {
            row.put(mapped.column(), (Ticks.isYes(cell.text()) ? Answer.YES : Answer.NO).code());
        } else {
            notInList(row, mapped, cell);
        }
    }

    private void oneCode(DraftRow row, MappedColumn mapped, CellValue cell) {
        boolean ticked = !mapped.mark().isEmpty() && Ticks.isYes(cell.text());
        if (!mapped.mark().isEmpty() && Ticks.isNo(cell.text())) {
            return;
        }
        Optional<String> code = ticked ? Optional.of(mapped.mark())
                : CodedCell.one(cell.text(), lists.get(mapped.column()));
        if (code.isEmpty()) {
            notInList(row, mapped, cell);
        } else if (!row.get(mapped.column()).isEmpty() && !row.get(mapped.column()).equals(code.get())) {
            row.warn(mapped, Flaw.CODE_TWICE, cell.text());
        } else {
            row.put(mapped.column(), code.get());
        }
    }

    private void codes(DraftRow row, MappedColumn mapped, CellValue cell) {
        boolean ticked = !mapped.mark().isEmpty() && Ticks.isYes(cell.text());
        if (Ticks.isNo(cell.text())) {
            return;
        }
        Optional<List<String>> codes = ticked ? Optional.of(List.of(mapped.mark()))
                : CodedCell.several(cell, lists.get(mapped.column()));
        codes.ifPresentOrElse(found -> row.put(mapped.column(), union(row.get(mapped.column()), found)),
                () -> notInList(row, mapped, cell));
    }

    private static String union(String codes, Collection<String> more) {
        Collection<String> all = new TreeSet<>(more);
        all.addAll(CodeSet.parse(codes).codes());
        return CodeSet.of(all).text();
    }

    /** The words go into the note, so that nothing of the row is lost. */
    private static void notInList(DraftRow row, MappedColumn mapped, CellValue cell) {
        row.warn(mapped, Flaw.NOT_IN_LIST, cell.text());
        row.note(mapped.header() + ": " + cell.text());
    }

    /** "Thôn" over "3" is Thôn 3. */
    private static String hamlet(MappedColumn mapped, CellValue cell) {
        return DIGITS.matcher(cell.text()).matches()
                ? HamletNames.in(mapped.header() + " " + cell.text()).orElse(cell.text()) : cell.text();
    }

    private static void date(DraftRow row, MappedColumn mapped, CellValue cell, int latestYear) {
        BirthCell.read(cell, latestYear).ifPresentOrElse(date -> row.put(mapped.column(), date.iso()), () -> {
            row.warn(mapped, Flaw.DATE_UNREADABLE, cell.text());
            row.note(mapped.header() + ": " + cell.text());
        });
    }

    private static void note(DraftRow row, MappedColumn mapped, CellValue cell) {
        if (mapped.column() == Column.NOTE) {
            row.note(cell.content());
        } else {
            row.put(mapped.column(), cell.content());
        }
    }

    /** Excel makes a day of "1-2" and 9.8E+08 of a long number, which can no longer be told from what was typed. */
    private static void text(DraftRow row, MappedColumn mapped, CellValue cell, String text) {
        if (cell.kind() == CellValue.Kind.DATE) {
            row.warn(mapped, Flaw.CELL_IS_DATE, text);
        } else if (ROUNDED.matcher(text).matches()) {
            row.warn(mapped, Flaw.CELL_ROUNDED, text);
        } else {
            row.put(mapped.column(), text);
        }
    }

    private static void id(DraftRow row, MappedColumn mapped, CellValue cell) {
        if (ID.matcher(cell.text()).matches()) {
            row.id(mapped.column(), UUID.fromString(cell.text()));
        } else {
            row.warn(mapped, Flaw.RECORD_ID_UNREADABLE, cell.text());
        }
    }
}
