package vn.sotreem.core.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.SameChild;
import vn.sotreem.core.domain.Duplicate;
import vn.sotreem.core.domain.DuplicateSearch;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.domain.Written;

/** Children who may stand in this register twice. Belongs to the register's thread. */
public final class Duplicates {
    private final Records records;

    Duplicates(Records records) {
        this.records = records;
    }

    /** The pairs of the whole register of whom nobody has said that they are two, the surest first. */
    public List<Duplicate> all() {
        Map<UUID, Household> households = records.households().where("TRUE").stream()
                .collect(Collectors.toMap(Household::id, Function.identity()));
        List<Written> children = records.children().where("state = ''").stream()
                .map(child -> new Written(child, households.get(child.household()))).toList();
        return DuplicateSearch.among(children).stream()
                .filter(pair -> !isApart(pair.one(), pair.other()) && !isApart(pair.other(), pair.one())).toList();
    }

    private boolean isApart(UUID one, UUID other) {
        return records.children().stored(one).map(RecordTable.Stored::values).orElse(Values.EMPTY)
                .has(SameChild.apartFrom(other));
    }
}
