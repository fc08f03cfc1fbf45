package vn.sotreem.app.excel;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Sex;

/**
 * Understands the words over a column. Only whole headers count: "Năm sinh của mẹ" is not the child's birth date, so a
 * header that says more than is known here stays unread and is shown as such.
 */
final class HeaderWords {

    private static final Map<String, Column> COLUMNS = Arrays.stream(Column.values())
            .flatMap(column -> column.headers().stream().map(header -> Map.entry(header, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Pattern ASIDE = Pattern.compile("\\((?!\\s*(?:hoặc|hay|và)\\b)[^)]*\\)|\\*",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ALTERNATIVES = Pattern.compile("[/,;()]|\\b(?:hoặc|hay|và)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** Whom the list is about goes without saying. */
    private static final Pattern FILLERS = Pattern.compile("\\b(?:hoc sinh|tre em|tre|chau|em|be|cua)\\b");
    private static final Set<String> ADULTS = Set.of("cha", "bo", "me", "chu", "nguoi", "phu");

    private HeaderWords() {
    }

    /** The column of a header, empty when it is not known. */
    static Optional<Column> column(String header) {
        String plain = plain(header);
        return whole(plain).or(() -> agreed(plain));
    }

    /** The sex of a column headed "Nam" or "Nữ". With its accent: "Năm" is a year. */
    static Optional<Sex> sex(String header) {
        return switch (plain(header)) {
            case "nam", "trai", "con trai" -> Optional.of(Sex.MALE);
            case "nữ", "nu", "gái", "con gái" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
    }

    /** A part of a birth date whose header says no more than that, "Năm" with its accent. */
    static Optional<Meaning> datePart(String header) {
        return switch (plain(header)) {
            case "ngày", "ngay" -> Optional.of(new Meaning(Column.BIRTH, Meaning.DAY));
            case "tháng", "thang" -> Optional.of(new Meaning(Column.BIRTH, Meaning.MONTH));
            case "năm" -> Optional.of(new Meaning(Column.BIRTH, Meaning.YEAR));
            default -> Optional.empty();
        };
    }

    /** A part of a name in a column of its own. */
    static Optional<Meaning> namePart(String header) {
        return switch (Folding.fold(plain(header))) {
            case "ho dem", "ho va dem", "ho ten dem", "ho va ten dem", "ho lot", "ho chu lot", "ho va chu lot",
                 "ho chu dem", "ho va chu dem", "ho" -> Optional.of(new Meaning(Column.NAME, Meaning.FAMILY_NAME));
            case "ten" -> Optional.of(new Meaning(Column.NAME, Meaning.GIVEN_NAME));
            default -> Optional.empty();
        };
    }

    /** Whether a header speaks of parents, carers or heads of households, so that a name below it is not a child's. */
    static boolean isAboutAdults(String header) {
        return Arrays.stream(Folding.fold(header).split(" ")).anyMatch(ADULTS::contains);
    }

    private static String plain(String header) {
        return ASIDE.matcher(Folding.nfc(header).toLowerCase(Texts.VIETNAMESE)).replaceAll(" ").strip();
    }

    private static Optional<Column> whole(String header) {
        String folded = Folding.fold(header);
        return Optional.ofNullable(COLUMNS.get(folded))
                .or(() -> Optional.ofNullable(COLUMNS.get(Folding.fold(FILLERS.matcher(folded).replaceAll(" ")))));
    }

    /** "Thôn/xóm", "Số định danh hoặc CCCD": several words for one thing; "Cha/mẹ" are two things and stay unread. */
    private static Optional<Column> agreed(String header) {
        Set<Column> named = ALTERNATIVES.splitAsStream(header).filter(part -> !part.isBlank())
                .map(part -> whole(part).orElse(Column.NONE)).collect(Collectors.toSet());
        return named.size() == 1 && !named.contains(Column.NONE) ? named.stream().findAny() : Optional.empty();
    }
}
