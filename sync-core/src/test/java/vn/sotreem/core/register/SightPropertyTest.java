package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Office.Role;

/** What holds for any codes that stand, were seen and are wanted by somebody who sees no restricted ones. */
class SightPropertyTest {
    private static final String FIELD = "circumstances";
    private static final Sight COLLABORATOR = Sight.of(Role.COLLABORATOR, Set.of());

    @Property
    void whatIsNotShownIsKeptAndTheRestIsAsWanted(@ForAll("codes") List<String> now,
            @ForAll("codes") List<String> wanted) {
        Values kept = COLLABORATOR.keeping(Entity.CHILD, values(now), values(wanted));

        assertThat(restricted(kept)).isEqualTo(restricted(values(now)));
        assertThat(COLLABORATOR.shown(Entity.CHILD, kept)).isEqualTo(COLLABORATOR.shown(Entity.CHILD, values(wanted)));
    }

    @Property
    void whoSeesEverythingGetsWhatHeWants(@ForAll("codes") List<String> now, @ForAll("codes") List<String> wanted) {
        assertThat(Sight.OFFICER.keeping(Entity.CHILD, values(now), values(wanted))).isEqualTo(values(wanted));
        assertThat(Sight.OFFICER.shown(Entity.CHILD, values(now))).isEqualTo(values(now));
    }

    @Property
    void savingWhatWasShownChangesNothing(@ForAll("codes") List<String> now) {
        assertThat(COLLABORATOR.keeping(Entity.CHILD, values(now), COLLABORATOR.shown(Entity.CHILD, values(now))))
                .isEqualTo(values(now));
    }

    private static Values values(List<String> codes) {
        return Values.EMPTY.with(FIELD, CodeSet.of(codes).text());
    }

    private static List<String> restricted(Values values) {
        return CodeSet.parse(values.get(FIELD)).codes().stream().filter(COLLABORATOR::hides).toList();
    }

    /** Those of the catalog, and some of a later one. */
    @Provide
    Arbitrary<List<String>> codes() {
        List<String> known = Catalog.bundled().circumstances().entries().stream().map(Entry::code).toList();
        return Arbitraries.oneOf(Arbitraries.of(known), Arbitraries.of("5.1", "13.9", "11.77", "88")).list()
                .ofMaxSize(8);
    }
}
