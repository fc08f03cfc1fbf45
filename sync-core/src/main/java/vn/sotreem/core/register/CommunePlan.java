package vn.sotreem.core.register;

import java.util.List;

/**
 * What a change of the register's commune would do, to be looked at before it is done.
 *
 * @param before   the office as it is
 * @param after    the office as it would be
 * @param reform   from when on, and by what decision
 * @param hamlets  how many hamlets go along
 * @param children how many children
 * @param queue    what waits
 * @param partings what is handed over to other communes instead
 */
public record CommunePlan(Office before, Office after, Reform reform, int hamlets, long children, Queue queue,
                          List<Parting> partings) {

    /**
     * What waits when a commune changes.
     *
     * @param unsealed how many changes wait and would go out under the new code
     * @param sealed   how many are in a batch already, which stays as it is
     */
    public record Queue(long unsealed, long sealed) {
    }

    public CommunePlan {
        partings = List.copyOf(partings);
    }

    /** Whether nothing would be otherwise. */
    public boolean isEmpty() {
        return after.equals(before) && partings.isEmpty();
    }
}
