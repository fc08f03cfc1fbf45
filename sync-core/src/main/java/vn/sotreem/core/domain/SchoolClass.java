package vn.sotreem.core.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.catalog.Texts;

/**
 * A class of a school as people write it: "5A", "Lớp 5", "lớp 5A1", "Chồi 2", "Mẫu giáo nhỡ", "4-5 tuổi". Kindergarten
 * has three years, school twelve, with a school of its own for each level (Luật Giáo dục 43/2019/QH14 Điều 23, 28).
 */
public final class SchoolClass {
    /** Code of the catalog's schooling: primary, lower and upper secondary. */
    private static final List<String> LEVELS = List.of("H3", "H4", "H5");
    private static final int PRIMARY_LAST = 5;
    private static final int LOWER_LAST = 9;
    private static final int LAST = 12;
    private static final Pattern NUMBERED = Pattern.compile("(?iu)((?:lớp|lop)?\\s*)(\\d{1,2})(?!\\d)(.*)");
    private static final Pattern YEARS = Pattern.compile("(?iu)(.*?)([345])(\\s*-\\s*)?([456])?(\\s*(?:tuổi|tuoi).*)");
    /** The three years of kindergarten by their names. */
    private static final List<List<String>> NAMES =
            List.of(List.of("Mầm", "Chồi", "Lá"), List.of("Bé", "Nhỡ", "Lớn"));
    private static final String FIRST = "Lớp 1";

    private SchoolClass() {
    }

    /**
     * The class a year later.
     *
     * @param text  as written like the class before; "" after the last
     * @param level code of the catalog's schooling when it is in another school, whose name nobody knows; else empty
     */
    public record Next(String text, Optional<String> level) {
        /** Whether the child leaves its school, so that somebody has to be asked. */
        public boolean leavesSchool() {
            return level.isPresent() || text.isEmpty();
        }
    }

    /** Empty when the text is no class that anybody can count on from. */
    public static Optional<Next> next(String written) {
        String text = written.strip();
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return Optional.of(older(years));
        }
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches() ? next(numbered) : named(text);
    }

    private static Optional<Next> next(Matcher numbered) {
        int number = Integer.parseInt(numbered.group(2));
        if (number < 1 || number > LAST) {
            return Optional.empty();
        }
        if (number == LAST) {
            return Optional.of(new Next("", Optional.empty()));
        }
        Optional<String> level = switch (number) {
            case PRIMARY_LAST -> Optional.of(LEVELS.get(1));
            case LOWER_LAST -> Optional.of(LEVELS.get(2));
            default -> Optional.empty();
        };
        String rest = level.isPresent() ? "" : numbered.group(3);
        return Optional.of(new Next(numbered.group(1) + (number + 1) + rest, level));
    }

    private static Next older(Matcher years) {
        int from = Integer.parseInt(years.group(2));
        if (from == PRIMARY_LAST) {
            return new Next(FIRST, Optional.of(LEVELS.getFirst()));
        }
        String to = years.group(4) == null ? "" : String.valueOf(Integer.parseInt(years.group(4)) + 1);
        String between = years.group(3) == null ? "" : years.group(3);
        return new Next(years.group(1) + (from + 1) + between + to + years.group(5), Optional.empty());
    }

    private static Optional<Next> named(String text) {
        String[] words = text.split(" ");
        for (int at = 0; at < words.length; at++) {
            for (List<String> names : NAMES) {
                int year = year(names, words[at]);
                if (year == names.size() - 1) {
                    return Optional.of(new Next(FIRST, Optional.of(LEVELS.getFirst())));
                }
                if (year >= 0) {
                    words[at] = Character.isUpperCase(words[at].charAt(0)) ? names.get(year + 1)
                            : names.get(year + 1).toLowerCase(Texts.VIETNAMESE);
                    return Optional.of(new Next(String.join(" ", words), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private static int year(List<String> names, String word) {
        return names.stream().map(Folding::nfc).map(name -> name.toLowerCase(Texts.VIETNAMESE))
                .toList().indexOf(Folding.nfc(word).toLowerCase(Texts.VIETNAMESE));
    }
}
