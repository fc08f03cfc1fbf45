package vn.sotreem.core.portal;

import java.util.UUID;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;

/** A hamlet, households and children made up for the portal's tests. */
final class Records {
    static final Hamlet HAMLET = Hamlet.named(new UUID(1, 1), "Thôn Khuổi Luông");
    static final Household HOUSEHOLD = household(1);
    static final Child CHILD = child(1, HOUSEHOLD);

    private Records() {
    }

    static Household household(long number) {
        return Household.empty(new UUID(2, number), HAMLET.id()).with("mother", "Vi Thị Mẫu");
    }

    static Child child(long number, Household household) {
        return Child.empty(new UUID(3, number), household.id())
                .with("name", "Hứa Văn Thử " + number).with("birth", "2015-09-05").with("sex", "male");
    }
}
