package vn.sotreem.core.register;

import java.time.LocalDate;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.PartialDate;

/** What is to be done with all children of a list, or with their households. */
public sealed interface BulkChange {

    /** Each goes up a class. */
    record ClassUp() implements BulkChange {
    }

    /**
     * The poverty class of the year, of each household.
     *
     * @param code     of the catalog's poverty classes
     * @param since    the year or day from which it holds
     * @param decision that says so, as written
     */
    record Poverty(String code, PartialDate since, String decision) implements BulkChange {
    }

    /** The households move house to another hamlet of the commune. */
    record Move(Hamlet to, LocalDate on) implements BulkChange {
    }

    /** A tick of a group is given to each child, or taken from it. */
    record Tick(GroupList list, String code, boolean on) implements BulkChange {
    }
}
