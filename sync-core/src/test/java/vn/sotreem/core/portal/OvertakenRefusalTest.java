package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;

/** Somebody wrote a value, went on to another, and only then was told that the first one is refused. */
class OvertakenRefusalTest {
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace hoa;
    private Workplace su;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        hoa = new Workplace(folder, "Nông Thị Hoa", portal, portal);
        su = new Workplace(folder, "Lý A Sử", portal, portal);
    }

    @AfterEach
    void close() {
        hoa.close();
        su.close();
        portal.close();
    }

    private Child shared() {
        Child child = hoa.family("12", "Nông Văn Ân");
        hoa.sync();
        su.sync();
        return child;
    }

    @Test
    void aRefusedValueDoesNotComeBackOverTheOneThatFollowedIt() {
        Child child = shared();
        hoa.register().save(Save.of(hoa.person(),
                Edit.change(child, child.with("birth", "2060-01").with("note", "Hay ốm"))));
        hoa.write(child, "note", "Hết ốm");
        hoa.sync();
        su.write(child, "school", "Y Tịch");
        su.sync();

        hoa.sync();

        assertThat(hoa.child(child).schooling().school()).isEqualTo("Y Tịch");
        assertThat(hoa.child(child).note()).isEqualTo("Hết ốm");
        assertThat(hoa.child(child).birth().iso()).isEqualTo("2060-01");
    }

    @Test
    void aValueThatIsGivenBackIsNotLostToOneThatSomebodyElseWroteMeanwhile() {
        Child child = shared();
        hoa.write(child, "name", "");
        hoa.sync();
        su.write(child, "name", "Nông Văn Ẩn");
        su.sync();
        hoa.sync();

        hoa.write(child, "name", "Nông Văn Ân");
        hoa.sync();

        ReviewItem item = hoa.register().review().getFirst();
        assertThat(hoa.register().review()).hasSize(1);
        assertThat(item.conflict().orElseThrow()).extracting(both -> both.mine().value(), both -> both.theirs().value())
                .containsExactly("Nông Văn Ân", "Nông Văn Ẩn");
        assertThat(atThePortal(child, "name")).isEqualTo("Nông Văn Ẩn");
    }

    private String atThePortal(Child child, String field) {
        return portal.records().stream().filter(record -> record.id().equals(child.id())).findFirst().orElseThrow()
                .content().get(field);
    }

    private void assertNothingIsLeft(Child child, String field, String value) {
        assertThat(hoa.register().review()).isEmpty();
        assertThat(hoa.register().standing().waiting()).isZero();
        assertThat(hoa.child(child).values().get(field)).isEqualTo(value);
        assertThat(atThePortal(child, field)).isEqualTo(value);
        assertThat(hoa.register().examine().findings()).isEmpty();
    }

    @Test
    void whatWasCorrectedBeforeItWasRefusedGoesByItself() {
        Child child = shared();
        hoa.write(child, "birth", "2060-01");
        hoa.write(child, "birth", "2018-03");

        hoa.sync();

        assertNothingIsLeft(child, "birth", "2018-03");
        assertThat(hoa.register().past().changes(child.id())).hasSize(3);
    }

    @Test
    void theCorrectionMayBeSealedWhenTheRefusalComes() {
        Child child = shared();
        hoa.write(child, "birth", "2060-01");
        hoa.register().outgoing();
        hoa.write(child, "birth", "2061-01");
        hoa.write(child, "birth", "2018-03");

        hoa.sync();

        assertNothingIsLeft(child, "birth", "2018-03");
    }

    @Test
    void aNewFamilyGoesAsItWasSavedOnceOneOfItsChildrenIsCorrected() {
        Household household = TestRegister.household(hoa.register(), "9", "Nông Văn Páo");
        Child wrong = TestRegister.child(hoa.register(), household.id(), "Nông Thị Én", "2060-01");
        Child right = TestRegister.child(hoa.register(), household.id(), "Nông Thị Nhạn", "2020");
        hoa.register().save(Save.of(hoa.person(), Edit.create(household), Edit.create(wrong), Edit.create(right)));
        hoa.write(right, "note", "Hay ốm");
        hoa.write(wrong, "birth", "2018-03");

        hoa.sync();

        assertNothingIsLeft(wrong, "birth", "2018-03");
        assertThat(atThePortal(right, "note")).isEqualTo("Hay ốm");
    }

    @Test
    void ofTwoThatAreWrongBothHaveToBeCorrected() {
        Household household = TestRegister.household(hoa.register(), "9", "Nông Văn Páo");
        Child one = TestRegister.child(hoa.register(), household.id(), "Nông Thị Én", "2060-01");
        Child other = TestRegister.child(hoa.register(), household.id(), "Nông Thị Nhạn", "2060-01");
        hoa.register().save(Save.of(hoa.person(), Edit.create(household), Edit.create(one), Edit.create(other)));
        hoa.write(one, "birth", "2018-03");
        hoa.register().outgoing();

        hoa.sync();

        assertThat(hoa.register().review()).extracting(ReviewItem::record)
                .contains(household.id(), one.id(), other.id());
        hoa.write(other, "birth", "2018-03");
        hoa.sync();
        assertNothingIsLeft(one, "birth", "2018-03");
        assertNothingIsLeft(other, "birth", "2018-03");
    }

    @Test
    void aCorrectionThatIsRefusedTooIsShown() {
        Child child = shared();
        hoa.write(child, "birth", "2060-01");
        hoa.write(child, "birth", "2061-01");

        hoa.sync();

        assertThat(hoa.register().review()).singleElement().satisfies(item ->
                assertThat(item.outcome().code()).isEqualTo("birth-future"));
        assertThat(hoa.child(child).birth().iso()).isEqualTo("2061-01");
    }

    @Test
    void whatSomebodyElseMadeOfTheFieldIsStillDecidedByAPerson() {
        Child child = shared();
        hoa.write(child, "birth", "2060-01");
        hoa.register().outgoing();
        hoa.write(child, "birth", "2018-03");
        su.write(child, "birth", "2017");
        su.sync();

        hoa.sync();

        assertThat(hoa.child(child).birth().iso()).isEqualTo("2017");
        assertThat(hoa.register().review()).anySatisfy(item ->
                assertThat(item.conflict().orElseThrow().mine().value()).isEqualTo("2018-03"));
    }
}
