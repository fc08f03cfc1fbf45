package vn.sotreem.core.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Several codes of one list, such as the circumstances of a child: {4.2, 13.1}. The canonical text is the codes in
 * numeric order, separated by one space, so that two equal sets are equal texts.
 */
public final class CodeSet {
    public static final CodeSet NONE = new CodeSet(List.of());

    private static final Comparator<String> NUMERIC = (left, right) -> {
        String[] a = left.split("\\.");
        String[] b = right.split("\\.");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int byLength = Integer.compare(a[i].length(), b[i].length());
            int order = byLength != 0 ? byLength : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    };

    private final List<String> codes;

    private CodeSet(List<String> codes) {
        this.codes = codes;
    }

    public static CodeSet of(Collection<String> codes) {
        TreeSet<String> sorted = new TreeSet<>(NUMERIC);
        codes.stream().map(String::strip).filter(code -> !code.isEmpty()).forEach(sorted::add);
        return new CodeSet(List.copyOf(sorted));
    }

    public static CodeSet of(String... codes) {
        return of(Arrays.asList(codes));
    }

    /** Reads the canonical text; codes may be separated by spaces, commas or semicolons. */
    public static CodeSet parse(String text) {
        return of(Arrays.asList(text.split("[\\s,;]+")));
    }

    public List<String> codes() {
        return Collections.unmodifiableList(codes);
    }

    /** These codes without one. */
    public CodeSet without(String code) {
        return of(codes.stream().filter(other -> !other.equals(code)).toList());
    }

    public boolean contains(String code) {
        return codes.contains(code);
    }

    /** Whether a group or any of its sub-groups is among them. */
    public boolean isIn(String group) {
        return codes.stream().anyMatch(code -> code.equals(group) || code.startsWith(group + "."));
    }

    public boolean isEmpty() {
        return codes.isEmpty();
    }

    /** Canonical text: "4.2 13.1", or "". */
    public String text() {
        return codes.stream().collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeSet set && codes.equals(set.codes);
    }

    @Override
    public int hashCode() {
        return codes.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
