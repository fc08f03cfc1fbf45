package vn.sotreem.app.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about a file before it is read.
 *
 * @param script  in which letters a list in an old font is to be read, empty as long as nobody has said
 * @param columns what people said that the columns of a list mean, from left to right, by {@link Layout#signature}
 */
public record ReadOptions(Optional<Script> script, Map<String, List<Meaning>> columns) {

    public static final ReadOptions NONE = new ReadOptions(Optional.empty(), Map.of());

    public ReadOptions {
        columns = Map.copyOf(columns);
    }

    public ReadOptions in(Script said) {
        return new ReadOptions(Optional.of(said), columns);
    }

    public ReadOptions with(Map<String, List<Meaning>> said) {
        return new ReadOptions(script, said);
    }
}
