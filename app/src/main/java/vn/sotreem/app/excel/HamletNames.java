package vn.sotreem.app.excel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sotreem.core.catalog.Folding;

/** Tells the name of a hamlet from other words, as it stands in titles, over sections and on the tabs of sheets. */
final class HamletNames {

    private static final int LETTERS_MAX = 60;
    /** With their accents, because "Bàn" is a family name and "bản" is not (NĐ 185/2026/NĐ-CP Điều 1). */
    private static final Pattern NAME = Pattern.compile(
            "\\(?\\s*((?:thôn|xóm|bản|làng|ấp|buôn|bon|phum|sóc|khóm|khối phố|khu phố|khối|khu|tiểu khu"
                    + "|tổ dân phố|tdp|tổ(?=\\W*\\d))(?=[\\s:.]))[\\s:.]*([^,;()\\-–:]+)[,;()\\-–:].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern TITLE = Pattern.compile("danh sach|tong hop|so theo doi|bao cao|thong ke|cong ");
    /** The kind of hamlet, which some write and some leave out. */
    private static final Pattern KIND = Pattern.compile("^(?:thon|xom|ban|lang|ap|buon|bon|phum|soc|khom|khoi pho"
            + "|khu pho|khoi|khu|tieu khu|to dan pho|tdp|to) (?=.)");

    private HamletNames() {
    }

    /** The hamlet that a text names and says nothing else, "Thôn Nà Lìa" of "(Thôn: Nà Lìa)". */
    static Optional<String> in(String text) {
        Matcher name = NAME.matcher(text + ";");
        if (text.length() > LETTERS_MAX || !name.matches()) {
            return Optional.empty();
        }
        String hamlet = Folding.nfc(name.group(1) + " " + name.group(2));
        String folded = Folding.fold(hamlet);
        boolean isName = !withoutKind(folded).equals(folded) && !TITLE.matcher(folded).find();
        return isName ? Optional.of(hamlet) : Optional.empty();
    }

    /** The folded name without the kind of hamlet: "na lia" of "thon na lia". */
    static String withoutKind(String folded) {
        return KIND.matcher(folded).replaceFirst("");
    }
}
