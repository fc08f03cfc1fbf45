package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.catalog.OtherCatalogue;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.domain.Values;

/** "5" is HIV, "6" offences, "4" disability. */
class SecrecyTest {
    private static final Secrecy TODAY = Secrecy.BUNDLED;
    private static final String LIST = "circumstances";
    private static final UUID CHILD = new UUID(1, 2);

    private static Values ticked(String codes) {
        return Values.EMPTY.with(LIST, codes);
    }

    private static Values code(String code) {
        return Values.EMPTY.with("code", code);
    }

    private static Values spell(String list, String code) {
        return Values.EMPTY.with("list", list).with("code", code).with("child", CHILD.toString());
    }

    @Test
    void whatTheCatalogueHasIsOpenUnlessItSaysOtherwise() {
        assertThat(List.of("1", "4.2", "13.1")).noneMatch(code -> TODAY.hides(LIST, code));
        assertThat(List.of("5", "6", "6.3", "7.1", "11.5")).allMatch(code -> TODAY.hides(LIST, code));
    }

    @Test
    void whatNobodyKnowsIsKeptBack() {
        assertThat(List.of("5.1", "4.77", "15", "15.1", "x", "")).allMatch(code -> TODAY.hides(LIST, code));
        assertThat(TODAY.hides("a list of later", "1")).isTrue();
        assertThat(TODAY.told(Entity.CHILD, ticked("4.2 4.77 5"))).contains(ticked("4.2"));
        assertThat(TODAY.told(Entity.SPELL, spell(LIST, "4.77"))).isEmpty();
    }

    @Test
    void aListInWhichNothingIsRestrictedHidesNothing() {
        assertThat(TODAY.hides("risks", "R77")).isFalse();
        assertThat(TODAY.told(Entity.SPELL, spell("risks", "R77"))).isPresent();
    }

    @Test
    void ofPartOfASpellThatDoesNotNameTheListAnyListMayBeMeant() {
        assertThat(TODAY.hides(Entity.SPELL, code("5"))).isTrue();
        assertThat(TODAY.hides(Entity.SPELL, code("4.2"))).isFalse();
        assertThat(TODAY.hides(Entity.SPELL, Values.EMPTY.with("until", "2025"))).isFalse();
    }

    @Test
    void aLaterCatalogueTellsWhatItKnowsAndHidesWhatItRestricts() {
        assertThat(new Secrecy(OtherCatalogue.withOpen("15")).hides(LIST, "15")).isFalse();
        assertThat(new Secrecy(OtherCatalogue.withRestricted("15")).hides(LIST, "15")).isTrue();
        assertThat(new Secrecy(OtherCatalogue.withRestricted("4.1")).told(Entity.CHILD, ticked("4.1 4.2")))
                .contains(ticked("4.2"));
        assertThat(new Secrecy(OtherCatalogue.without("4.3")).hides(LIST, "4.3")).isTrue();
    }

    @Test
    void whatOnlyThePortalKnowsWasHeardFromIt() {
        assertThat(TODAY.heard(Entity.CHILD, CHILD, ticked("4.2 5 15"))).contains(ticked("4.2 15"));
        assertThat(TODAY.heard(Entity.SPELL, made("15"), spell(LIST, "15"))).isPresent();
        assertThat(TODAY.heard(Entity.SPELL, made("6.1"), spell(LIST, "6.1"))).isEmpty();
        assertThat(TODAY.heard(Entity.SPELL, made("6.1"), spell(LIST, "4.2"))).as("written here").isEmpty();
        assertThat(TODAY.keeping(Entity.CHILD, ticked("4.1"), ticked("4.2 5 15"))).isEqualTo(ticked("4.1 5"));
    }

    @Test
    void aRecordThatGetsSomethingUnknownGetsItInAField() {
        assertThat(TODAY.getsUnknown(Entity.CHILD, ticked("4.1"), ticked("4.1 15"))).contains(LIST);
        assertThat(TODAY.getsUnknown(Entity.CHILD, ticked("15"), ticked("4.1 15"))).isEmpty();
        assertThat(TODAY.getsUnknown(Entity.CHILD, ticked(""), ticked("5"))).isEmpty();
        assertThat(TODAY.getsUnknown(Entity.SPELL, Values.EMPTY, spell(LIST, "15"))).contains("code");
        assertThat(TODAY.getsUnknown(Entity.SPELL, spell(LIST, "4.2"), spell(LIST, "5"))).isEmpty();
        assertThat(TODAY.getsUnknown(Entity.SPELL, spell("risks", "R1"), spell("risks", "R77"))).isEmpty();
    }

    @Test
    void theIdOfASpellMayTellWhatItWasWrittenFor() {
        assertThat(TODAY.isNamedForHidden(Entity.SPELL, made("5"), spell(LIST, "4.2"))).isTrue();
        assertThat(TODAY.isNamedForHidden(Entity.SPELL, made("15"), spell(LIST, "4.2"))).isTrue();
        assertThat(TODAY.isNamedForHidden(Entity.SPELL, made("4.2"), spell(LIST, "4.1"))).isFalse();
        assertThat(TODAY.isNamedForHidden(Entity.SPELL, UUID.randomUUID(), spell(LIST, "4.1"))).isFalse();
        UUID risk = RecordIds.dated(CHILD, GroupList.RISKS, "R77");
        assertThat(TODAY.isNamedForHidden(Entity.SPELL, risk, spell("risks", "R77"))).isFalse();
    }

    private static UUID made(String code) {
        return RecordIds.dated(CHILD, GroupList.CIRCUMSTANCES, code);
    }
}
