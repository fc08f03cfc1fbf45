package vn.sotreem.core.domain;

import java.util.List;

/**
 * Something about one field of a record that a person should look at.
 *
 * @param code      which rule; its words are the texts {@code finding.<code>} and {@code finding.<code>.hint}
 * @param field     key of the field it stands beside
 * @param arguments what fills the words in; personal data, so not part of {@link #toString}
 */
public record Finding(String code, Severity severity, String field, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding error(String code, String field, String... arguments) {
        return new Finding(code, Severity.ERROR, field, List.of(arguments));
    }

    static Finding warning(String code, String field, String... arguments) {
        return new Finding(code, Severity.WARNING, field, List.of(arguments));
    }

    static Finding gap(String code, String field, String... arguments) {
        return new Finding(code, Severity.GAP, field, List.of(arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public boolean isGap() {
        return severity == Severity.GAP;
    }

    /** The key of the text that says what is wrong. */
    public String textKey() {
        return "finding." + code;
    }

    /** The key of the text that says what to do about it. */
    public String hintKey() {
        return textKey() + ".hint";
    }

    @Override
    public String toString() {
        return "Finding[" + code + " " + severity + " " + field + "]";
    }
}
