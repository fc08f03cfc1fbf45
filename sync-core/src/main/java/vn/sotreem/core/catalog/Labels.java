package vn.sotreem.core.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * How people call an entry.
 *
 * @param name      the full Vietnamese name
 * @param shortName the Vietnamese name for lists and columns, the full one if it is short enough
 * @param english   the English name, the Vietnamese one where there is no other
 * @param aliases   other spellings met in lists and programs, without those that fold to the name
 */
public record Labels(String name, String shortName, String english, List<String> aliases) {

    public Labels {
        aliases = List.copyOf(aliases);
    }

    Stream<String> vietnamese() {
        return Stream.concat(Stream.of(name, shortName), aliases.stream());
    }
}
