package vn.sotreem.core.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.SameChild;
import vn.sotreem.core.domain.Twin;
import vn.sotreem.core.domain.TwinSearch;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.domain.Written;

/** Children who may stand in this register twice. Belongs to the register's thread. */
public final class Twins {
    private final Records records;

    Twins(Records records) {
        this.records = records;
    }

    /** Every child in the register that is not in the bin, for a search that may run on another thread. */
    public List<Written> written() {
        Map<UUID, Household> households = records.households().where("TRUE").stream()
                .collect(Collectors.toMap(Household::id, Function.identity()));
        return records.children().where("state = ''").stream()
                .map(child -> new Written(child, households.get(child.household()))).toList();
    }

    /** The pairs among these of whom nobody has said that they are two; both must still stand in the register. */
    public List<Twin> open(List<Twin> pairs) {
        return pairs.stream().filter(twin -> !isApart(twin.one(), twin.other()) && !isApart(twin.other(), twin.one()))
                .toList();
    }

    /** The pairs of the whole register, the surest first. */
    public List<Twin> all() {
        return open(TwinSearch.among(written(), part -> { }));
    }

    private boolean isApart(UUID one, UUID other) {
        return records.children().stored(one).map(RecordTable.Stored::values).orElse(Values.EMPTY)
                .has(SameChild.apartFrom(other));
    }
}
