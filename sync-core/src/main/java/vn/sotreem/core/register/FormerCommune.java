package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.List;

/**
 * What a commune was before it became part of another one, or got another code or name.
 *
 * @param until        the first day on which it was another one
 * @param provinceCode two digits
 * @param communeCode  five digits
 * @param communeName  with its kind, as it was printed
 * @param decision     number and date of the decision that changed it, as written
 */
public record FormerCommune(LocalDate until, String provinceCode, String communeCode, String communeName,
                            String decision) {
    private static final String BAR = "|";
    private static final int PARTS = 5;

    /** The communes in a text that {@link #line} wrote, in its order. */
    static List<FormerCommune> parse(String text) {
        return text.lines().map(line -> line.split("\\|", PARTS)).map(parts ->
                new FormerCommune(LocalDate.parse(parts[0]), parts[1], parts[2], parts[3], parts[4])).toList();
    }

    String line() {
        return String.join(BAR, until.toString(), provinceCode, communeCode, communeName.replace('|', '/'),
                decision.replace('\n', ' '));
    }

    /** The office as it was then; who works in it is not told. */
    Office office(Office now) {
        return new Office(provinceCode, communeCode, communeName, now.userName(), now.role());
    }
}
