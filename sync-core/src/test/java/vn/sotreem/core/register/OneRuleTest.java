package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Office.Role;

/** A collaborator is shown in the window what the portal tells a collaborator's laptop, of whatever record. */
class OneRuleTest {
    private static final Sight SIGHT = Sight.of(Role.COLLABORATOR, Set.of());

    @Property
    void theWindowShowsOfTicksWhatThePortalTells(@ForAll("children") Values child) {
        assertThat(Audience.COLLABORATOR.told(Entity.CHILD, child)).contains(SIGHT.shown(Entity.CHILD, child));
    }

    @Property
    void theWindowShowsTheSpellsThatThePortalTells(@ForAll("spells") Values spell) {
        assertThat(Audience.COLLABORATOR.told(Entity.SPELL, spell).isEmpty())
                .isEqualTo(SIGHT.hides(Entity.SPELL, spell));
    }

    @Property
    void bothSayTheSameOfAChange(@ForAll("children") Values before, @ForAll("children") Values after) {
        Delta change = Delta.between(before, after);

        assertThat(Audience.COLLABORATOR.told(Entity.CHILD, change).changing())
                .isEqualTo(SIGHT.shown(Entity.CHILD, change).changing());
    }

    @Provide
    Arbitrary<Values> children() {
        Arbitrary<String> codes = code().list().ofMaxSize(6).map(list -> CodeSet.of(list).text());
        return Combinators.combine(codes, codes).as((circumstances, risks) ->
                Values.EMPTY.with("circumstances", circumstances).with("risks", risks));
    }

    @Provide
    Arbitrary<Values> spells() {
        Arbitrary<String> list = Arbitraries.of("circumstances", "risks", "others", "", "of-later");
        return Combinators.combine(list, Arbitraries.oneOf(code(), Arbitraries.just(""))).as((name, code) ->
                Values.EMPTY.with("list", name).with("code", code));
    }

    /** Those of every list of groups, and some that no list has. */
    private static Arbitrary<String> code() {
        Catalog catalog = Catalog.bundled();
        List<String> known = Stream.of(catalog.circumstances(), catalog.risks(), catalog.others())
                .flatMap(list -> list.entries().stream()).map(Entry::code).toList();
        return Arbitraries.oneOf(Arbitraries.of(known), Arbitraries.of("5.1", "4.77", "15", "R77", "88"));
    }
}
