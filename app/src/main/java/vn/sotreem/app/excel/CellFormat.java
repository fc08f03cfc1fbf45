package vn.sotreem.app.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import vn.sotreem.app.excel.CellValue.Kind;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.PartialDate;

/** Makes a value of a cell of the file. Dates are numbers of days, told from other numbers only by their format. */
final class CellFormat {

    /** Longer than any name or address; what is longer is no cell of a list. */
    private static final int TEXT_LETTERS_MAX = 2000;
    private static final int ERROR_LETTERS_MAX = 40;
    /** What Excel itself shows of a number; the rest is noise of binary fractions. */
    private static final MathContext SHOWN_DIGITS = new MathContext(15);
    private static final int EXPONENT_MAX = 30;
    private static final Pattern NOT_A_DATE_PART = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DATE_PART = Pattern.compile("[dDyY]");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** 1954 to 2119: no year and no household number looks like that. */
    private static final int SERIAL_MIN = 20_000;
    private static final int SERIAL_MAX = 80_000;

    private final LocalDate epoch;

    CellFormat(boolean since1904) {
        epoch = since1904 ? EPOCH_1904 : EPOCH_1900;
    }

    CellValue value(Cell cell) {
        return switch (cell.getValue()) {
            case null -> CellValue.BLANK;
            case BigDecimal number when Math.abs((long) number.scale()) > EXPONENT_MAX -> error(cell.getRawValue());
            case BigDecimal number -> number(number, cell.getDataFormatString());
            case Boolean yes -> yes(yes);
            default -> switch (cell.getType()) {
                case ERROR -> error(cell.getText());
                case EMPTY -> CellValue.BLANK;
                case STRING, NUMBER, FORMULA, BOOLEAN -> text(cell.getText());
            };
        };
    }

    /** Not tidied yet: in old fonts a letter may be what tidying takes away. */
    static CellValue text(String text) {
        return text.length() > TEXT_LETTERS_MAX ? error(text) : CellValue.text(Folding.nfc(text).isEmpty() ? "" : text);
    }

    static CellValue yes(boolean yes) {
        return CellValue.text(yes ? "x" : "");
    }

    /** A number of an .xls file, which knows only binary ones. */
    CellValue number(double number, String format) {
        return Double.isFinite(number) ? number(BigDecimal.valueOf(number), format)
                : error(String.valueOf(number));
    }

    static CellValue error(String text) {
        String told = text.substring(0, Math.min(text.length(), ERROR_LETTERS_MAX));
        return new CellValue(Kind.ERROR, told, Optional.empty(), false);
    }

    private CellValue number(BigDecimal number, String format) {
        Optional<LocalDate> day = day(number);
        if (day.isPresent() && isDate(format)) {
            return new CellValue(Kind.DATE, PartialDate.of(day.get()).display(), day, false);
        }
        String shown = number.round(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
        return new CellValue(Kind.NUMBER, shown, day, false);
    }

    private Optional<LocalDate> day(BigDecimal number) {
        int days = number.intValue();
        return number.abs().longValue() == days && days >= SERIAL_MIN && days <= SERIAL_MAX
                ? Optional.of(epoch.plusDays(days)) : Optional.empty();
    }

    private static boolean isDate(String format) {
        return format != null && DATE_PART.matcher(NOT_A_DATE_PART.matcher(format).replaceAll("")).find();
    }
}
