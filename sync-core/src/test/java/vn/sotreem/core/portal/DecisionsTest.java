package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.register.Choice;
import vn.sotreem.core.register.Decision;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.TestRegister;

/** What people decide, and take back, about what two of them wrote. */
class DecisionsTest {
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
        for (Workplace one : List.of(hoa, su)) {
            assertThat(one.register().standing().toReview()).isEqualTo(one.register().review().size());
            assertThat(one.register().examine().findings()).isEmpty();
            one.close();
        }
        portal.close();
    }

    private void assertAllTheSame() {
        hoa.sync();
        su.sync();
        hoa.sync();
        assertThat(hoa.register().standing().heard().orElseThrow().agrees()).isTrue();
        assertThat(su.register().standing().heard().orElseThrow().agrees()).isTrue();
        assertThat(hoa.children()).containsExactlyInAnyOrderElementsOf(su.children());
    }

    private static ReviewItem only(Workplace one) {
        assertThat(one.register().review()).hasSize(1);
        return one.register().review().getFirst();
    }

    private static Decision last(Workplace one) {
        return one.register().decisions().latest(1).getFirst();
    }

    /** Sử's name stands at the portal, Hoa's is in conflict with it. */
    private Child twoNames() {
        Child child = hoa.family("12", "Nông Văn Ân");
        hoa.sync();
        su.sync();
        su.write(child, "name", "Nông Văn Ẩn");
        su.sync();
        hoa.write(child, "name", "Nông Văn Án");
        hoa.sync();
        return child;
    }

    @Test
    void aDecisionIsTakenBackExactlyAndTheConflictIsOpenAgain() {
        Child child = twoNames();
        ReviewItem conflict = only(hoa);
        hoa.register().decisions().resolve(conflict, new Choice.Mine(), hoa.person());
        assertThat(hoa.child(child).name()).isEqualTo("Nông Văn Án");
        assertThat(hoa.register().review()).isEmpty();

        assertThat(hoa.register().decisions().undo(last(hoa), hoa.person())).isTrue();
        assertThat(hoa.child(child).name()).isEqualTo("Nông Văn Ẩn");
        assertThat(only(hoa).conflict()).isEqualTo(conflict.conflict());
        assertThat(hoa.register().decisions().latest(9)).isEmpty();
        assertAllTheSame();
        assertThat(only(hoa).conflict()).isEqualTo(conflict.conflict());
    }

    @Test
    void aDecisionThatWasSentIsTakenBackToo() {
        Child child = twoNames();
        hoa.register().decisions().resolve(only(hoa), new Choice.Other("Nông Văn Ấn"), hoa.person());
        assertAllTheSame();
        assertThat(su.child(child).name()).isEqualTo("Nông Văn Ấn");

        assertThat(hoa.register().decisions().undo(last(hoa), hoa.person())).isTrue();
        assertAllTheSame();
        assertThat(su.child(child).name()).isEqualTo("Nông Văn Ẩn");
        hoa.register().decisions().resolve(only(hoa), new Choice.Mine(), hoa.person());
        assertAllTheSame();
        assertThat(su.child(child).name()).isEqualTo("Nông Văn Án");
    }

    @Test
    void thatThePortalsValueIsRightIsTakenBackToo() {
        twoNames();
        hoa.register().decisions().resolve(only(hoa), new Choice.Theirs(), hoa.person());
        assertThat(hoa.register().review()).isEmpty();

        assertThat(hoa.register().decisions().undo(last(hoa), hoa.person())).isTrue();
        assertThat(only(hoa).conflict()).isPresent();
        assertAllTheSame();
    }

    @Test
    void whatSomebodyWroteSinceIsNotUndone() {
        Child child = twoNames();
        hoa.register().decisions().resolve(only(hoa), new Choice.Mine(), hoa.person());
        hoa.write(child, "name", "Nông Văn Anh");

        assertThat(hoa.register().decisions().undo(last(hoa), hoa.person())).isFalse();
        assertThat(hoa.child(child).name()).isEqualTo("Nông Văn Anh");
        assertThat(hoa.register().review()).isEmpty();
    }

    @Test
    void aDecisionIsToldWithWhoAndWhatItWasAbout() {
        Child child = twoNames();
        ReviewItem conflict = only(hoa);
        hoa.register().decisions().resolve(conflict, new Choice.Mine(), hoa.person());

        Decision decision = hoa.register().decisions().of(conflict).orElseThrow();
        assertThat(decision.about()).isEqualTo(Result.CONFLICT);
        assertThat(decision.record()).isEqualTo(child.id());
        assertThat(decision.actor()).isEqualTo("Nông Thị Hoa");
        assertThat(decision.made().before().get("name")).isEqualTo("Nông Văn Ẩn");
        assertThat(decision.made().after().get("name")).isEqualTo("Nông Văn Án");
    }

    /** One child, written down by Hoa and by Sử, in two households. */
    private Child writtenTwice() {
        Child first = hoa.family("12", "Nông Văn Ân");
        hoa.sync();
        su.family("7", "NÔNG VĂN ÂN");
        su.sync();
        return first;
    }

    @Test
    void aChildWrittenDownTwiceIsKeptTwiceAndShownToWhoCameSecond() {
        Child first = writtenTwice();

        assertThat(su.children()).hasSize(2);
        assertThat(only(su).outcome().code()).isEqualTo("same-child");
        assertThat(only(su).twin()).contains(first.id());
        assertThat(hoa.register().review()).isEmpty();
        assertAllTheSame();
    }

    @Test
    void theyAreTwoChildrenWhenSomebodySaysSoAndNobodyIsAskedAgain() {
        Child first = writtenTwice();
        su.register().decisions().setApart(only(su), su.person());
        assertThat(su.register().review()).isEmpty();
        assertAllTheSame();
        hoa.write(first, "sex", "male");
        hoa.write(first, "sex", "");
        assertAllTheSame();
        assertThat(hoa.register().review()).isEmpty();

        assertThat(su.register().decisions().undo(last(su), su.person())).isTrue();
        assertThat(only(su).twin()).contains(first.id());
        assertAllTheSame();
    }

    @Test
    void oneOfTheTwoGoesIntoTheBinAndComesBack() {
        Child first = writtenTwice();
        su.register().decisions().putAway(only(su), first.id(), "Trùng với hộ 7", su.person());
        assertThat(su.register().review()).isEmpty();
        assertAllTheSame();
        assertThat(hoa.child(first).state()).isEqualTo(RecordState.VOID);
        assertThat(hoa.child(first).note()).isEqualTo("Trùng với hộ 7");

        assertThat(su.register().decisions().undo(last(su), su.person())).isTrue();
        assertAllTheSame();
        assertThat(hoa.child(first)).isEqualTo(first);
        assertThat(only(su).twin()).contains(first.id());
    }

    @Test
    void whoeverMendsOneOfTheTwoHasDealtWithIt() {
        Child first = writtenTwice();
        hoa.write(first, "birth", "2016-09-05");
        assertAllTheSame();
        assertThat(su.register().review()).isEmpty();
    }

    @Test
    void twoNewbornWithoutANameAreNotOne() {
        hoa.family("12", "Gái");
        hoa.sync();
        su.family("7", "Gái");
        su.sync();
        assertThat(su.register().review()).isEmpty();
    }

    @Test
    void whatIsNoDuplicateIsNotDecidedAsOne() {
        twoNames();
        assertThatIllegalArgumentException().isThrownBy(
                () -> hoa.register().decisions().setApart(only(hoa), hoa.person()));
        writtenTwice();
        su.sync();
        assertThatIllegalArgumentException().isThrownBy(() -> su.register().decisions().putAway(
                su.register().review().getFirst(), TestRegister.NA_LIA.id(), "", su.person()));
    }
}
