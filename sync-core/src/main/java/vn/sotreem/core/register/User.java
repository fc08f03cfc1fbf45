package vn.sotreem.core.register;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.register.Office.Role;

/**
 * A person who works with a register on its laptop.
 *
 * @param name     as it stands in history; no other person here has the same without marks and case
 * @param hamlets  what a collaborator is held to; empty for the whole register, as it always is for an officer
 * @param since    when the person was added
 * @param lockedAt since when the person may not come in
 */
public record User(String name, Role role, Set<UUID> hamlets, Instant since, Optional<Instant> lockedAt) {
    public User {
        hamlets = Set.copyOf(hamlets);
        if (role == Role.OFFICER && !hamlets.isEmpty()) {
            throw new IllegalArgumentException("an officer has the whole register");
        }
    }

    /** The one who sets a register up. */
    static User first(Office office, Instant now) {
        return new User(Folding.nfc(office.userName()), office.role(), Set.of(), now, Optional.empty());
    }

    User as(Role other) {
        return new User(name, other, other == Role.OFFICER ? Set.of() : hamlets, since, lockedAt);
    }

    User heldTo(Set<UUID> others) {
        return new User(name, role, others, since, lockedAt);
    }

    User unlocked() {
        return new User(name, role, hamlets, since, Optional.empty());
    }

    public boolean isLocked() {
        return lockedAt.isPresent();
    }

    /** Whether this is whom somebody means by a name: case, marks and spaces do not matter. */
    public boolean isMeantBy(String typed) {
        return Folding.fold(name).equals(Folding.fold(typed));
    }
}
