package vn.sotreem.core.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The coded lists as an earlier program has them, or a later one. */
public final class OtherCatalogue {
    private static final String RESTRICTED = ",yes";
    private static final String OPEN = ",";

    private OtherCatalogue() {
    }

    /** Without this group of the special circumstances. */
    public static Collection<CodeList> without(String code) {
        return with(lines -> lines.filter(line -> !line.startsWith(code + ",")));
    }

    /** With one group more, which everybody may know. */
    public static Collection<CodeList> withOpen(String code) {
        return with(lines -> Stream.concat(lines, Stream.of(line(code, OPEN))));
    }

    /** With this group restricted, whether it was there or not. */
    public static Collection<CodeList> withRestricted(String code) {
        return with(lines -> Stream.concat(lines.filter(line -> !line.startsWith(code + ",")),
                Stream.of(line(code, RESTRICTED))));
    }

    private static String line(String code, String restricted) {
        return code + ",,Nhóm " + code + ",Nhóm " + code + ",Group " + code + ",,Luật sau này" + restricted + ",,,";
    }

    private static Collection<CodeList> with(UnaryOperator<Stream<String>> change) {
        String id = Catalog.bundled().circumstances().id();
        return Catalog.bundled().lists().stream()
                .map(list -> list.id().equals(id) ? CodeList.parse(id, change.apply(lines(id)).toList()) : list)
                .toList();
    }

    private static Stream<String> lines(String id) {
        try (var stream = Catalog.class.getResourceAsStream(id + ".csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
