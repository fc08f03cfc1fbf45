package vn.sotreem.app.excel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;

/** Finds the entries of a coded list that a cell names. */
final class CodedCell {

    private static final Pattern CLEAR_ENDS = Pattern.compile("[;+]");
    /** Many names have commas of their own, so a comma ends a name only when all that it parts are names. */
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern CODE = Pattern.compile("[A-Z]?\\d{1,2}(?:\\.\\d{1,2})?");

    private CodedCell() {
    }

    /** The code of the one entry that the text names, in words: numbers mean different things in different lists. */
    static Optional<String> one(String text, CodeList list) {
        return list.byName(text).map(Entry::code);
    }

    /** The codes of all entries the cell names, empty when any of its words is no entry. */
    static Optional<List<String>> several(CellValue cell, CodeList list) {
        return Stream.of(List.of(cell.text()), parts(cell.text(), CLEAR_ENDS), parts(cell.text(), COMMA))
                .map(parts -> parts.stream().map(part -> code(part, cell.kind(), list)).toList())
                .filter(codes -> !codes.isEmpty() && codes.stream().allMatch(Optional::isPresent))
                .map(codes -> codes.stream().map(Optional::orElseThrow).toList()).findFirst();
    }

    private static List<String> parts(String text, Pattern end) {
        return end.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** A number cell drops zeros, 3.10 becomes 3.1, so codes count only when they were written as text. */
    private static Optional<String> code(String part, CellValue.Kind kind, CodeList list) {
        Optional<Entry> byCode = kind == CellValue.Kind.TEXT && CODE.matcher(part).matches()
                ? list.find(part) : Optional.empty();
        return byCode.or(() -> list.byName(part)).map(Entry::code);
    }
}
