package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import vn.sotreem.core.domain.Child;

/** A child that was written down twice, as the laptops of Hoa and Sử have it: real registers at one portal. */
record ChildTwice(ReferencePortal portal, Workplace hoa, Workplace su, Child first, Child second)
        implements AutoCloseable {

    static ChildTwice in(Path folder) throws Exception {
        ReferencePortal portal = TestPortal.open(folder);
        Workplace hoa = new Workplace(folder, "Nông Thị Hoa", portal, portal);
        Workplace su = new Workplace(folder, "Lý A Sử", portal, portal);
        ChildTwice twice = new ChildTwice(portal, hoa, su, hoa.family("12", "Nông Văn Ân"),
                hoa.family("7", "Nông Văn Ân"));
        twice.everybodySyncs();
        return twice;
    }

    List<Workplace> everybody() {
        return List.of(hoa, su);
    }

    void everybodySyncs() {
        for (int round = 0; round < 2; round++) {
            everybody().forEach(Workplace::sync);
        }
    }

    /** Both registers must be sound. */
    @Override
    public void close() {
        for (Workplace one : everybody()) {
            assertThat(one.register().examine().findings()).isEmpty();
            one.close();
        }
        portal.close();
    }
}
