package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Choice;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.HistoryEntry;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.SyncStatus;

/** Two people of one commune, each with a register, and the portal between them. */
class NewsTest {
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
            assertThat(one.register().examine().findings()).isEmpty();
            one.close();
        }
        portal.close();
    }

    private void assertAllTheSame() {
        for (Workplace one : List.of(hoa, su)) {
            assertThat(one.register().standing().heard().orElseThrow().agrees()).isTrue();
            assertThat(one.register().news().checksum()).isEqualTo(
                    Checksum.of(portal.records().stream().map(PortalRecord::copy)));
        }
        assertThat(hoa.children()).containsExactlyInAnyOrderElementsOf(su.children());
    }

    private Child shared() {
        Child child = hoa.family("12", "Nông Văn Ân");
        assertThat(hoa.sync()).isInstanceOf(SyncStatus.AllSent.class);
        assertThat(su.sync()).isInstanceOf(SyncStatus.AllSent.class);
        return child;
    }

    private ReviewItem only(Workplace one) {
        assertThat(one.register().review()).hasSize(1);
        return one.register().review().getFirst();
    }

    @Test
    void whatOneWritesTheOtherReadsWithWhoAndWhen() {
        Child child = shared();

        assertThat(su.child(child)).isEqualTo(child);
        assertThat(su.register().past().changes(child.id())).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("Nông Thị Hoa");
            assertThat(entry.at()).isEqualTo(TestRegister.NOON);
        });
        assertAllTheSame();
    }

    @Test
    void changesOfSeveralPeopleAreToldApartInHistory() {
        Child child = shared();
        hoa.write(child, "note", "Hay ốm");
        hoa.sync();
        su.sync();
        su.at(TestRegister.NOON.plusSeconds(60));
        su.write(child, "school", "Y Tịch");
        su.sync();
        hoa.sync();
        try (Workplace late = newcomer()) {
            late.sync();
            assertThat(late.register().past().changes(child.id())).extracting(HistoryEntry::actor)
                    .containsExactly("Lý A Sử", "Nông Thị Hoa", "Nông Thị Hoa");
        }
    }

    private Workplace newcomer() {
        try {
            return new Workplace(folder, "Hoàng Thị Én", portal, portal);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void anEchoOfOnesOwnChangesAddsNothing() {
        Child child = shared();
        hoa.write(child, "name", "Nông Văn An");
        su.write(child, "note", "Hay ốm");
        hoa.sync();
        su.sync();
        hoa.sync();
        List<HistoryEntry> history = hoa.register().past().changes(child.id());

        hoa.sync();

        assertThat(history).hasSize(3);
        assertThat(hoa.register().past().changes(child.id())).isEqualTo(history);
        assertAllTheSame();
    }

    @Test
    void whatWaitsIsNeverOverwrittenAndWhatDoesNotIsBroughtIn() {
        Child child = shared();
        su.write(child, "name", "Nông Văn Ấn");
        su.write(child, "school", "Y Tịch");
        su.sync();
        hoa.write(child, "name", "Nông Văn An");

        byte[] query = hoa.register().news().query().orElseThrow();
        var page = (PullAnswer.Received) portal.pull(query);
        hoa.register().news().apply(query, page.answer());

        assertThat(hoa.child(child).name()).isEqualTo("Nông Văn An");
        assertThat(hoa.child(child).schooling().school()).isEqualTo("Y Tịch");
        assertThat(hoa.register().standing().waiting()).isEqualTo(1);
        assertThat(hoa.register().standing().heard().orElseThrow().agrees()).isTrue();
    }

    @Test
    void aConflictShowsWasMineAndTheirsAndTheirsStaysUntilSomebodyDecides() {
        Child child = conflict();

        ReviewItem item = only(hoa);

        assertThat(item.outcome().result()).isEqualTo(Result.CONFLICT);
        assertThat(item.conflict()).hasValueSatisfying(conflict -> {
            assertThat(conflict.was()).isEqualTo("Nông Văn Ân");
            assertThat(conflict.mine().value()).isEqualTo("Nông Văn An");
            assertThat(conflict.mine().actor()).isEqualTo("Nông Thị Hoa");
            assertThat(conflict.theirs().value()).isEqualTo("Nông Văn Ấn");
            assertThat(conflict.theirs().actor()).isEqualTo("Lý A Sử");
            assertThat(conflict.theirs().at()).contains(TestRegister.NOON.plusSeconds(30));
        });
        assertThat(hoa.child(child).name()).isEqualTo("Nông Văn Ấn");
        assertThat(portal.parked()).singleElement()
                .satisfies(parked -> assertThat(parked.wanted()).isEqualTo("Nông Văn An"));
        assertAllTheSame();
    }

    /** Hoa and Su write the child's name, Su is heard first. */
    private Child conflict() {
        Child child = shared();
        su.at(TestRegister.NOON.plusSeconds(30));
        su.write(child, "name", "Nông Văn Ấn");
        hoa.write(child, "name", "Nông Văn An");
        su.sync();
        hoa.sync();
        return child;
    }

    @Test
    void takingMineIsAChangeLikeAnyOther() {
        Child child = conflict();

        hoa.register().decisions().resolve(only(hoa), new Choice.Mine(), hoa.person());
        assertThat(hoa.register().review()).isEmpty();
        assertThat(hoa.register().standing().waiting()).isEqualTo(1);
        hoa.sync();
        su.sync();

        assertThat(su.child(child).name()).isEqualTo("Nông Văn An");
        assertThat(hoa.register().review()).isEmpty();
        assertAllTheSame();
    }

    @Test
    void keepingTheirsIsToldToo() {
        Child child = conflict();

        hoa.register().decisions().resolve(only(hoa), new Choice.Theirs(), hoa.person());
        hoa.sync();
        su.sync();

        assertThat(hoa.register().review()).isEmpty();
        assertThat(hoa.child(child).name()).isEqualTo("Nông Văn Ấn");
        assertThat(portal.records().stream().filter(record -> record.id().equals(child.id())).findFirst().orElseThrow()
                .stamps().get("name").actor()).isEqualTo("Nông Thị Hoa");
        assertAllTheSame();
    }

    @Test
    void aThirdValueAndAfterwardsTheFirstAgain() {
        Child child = conflict();
        hoa.register().decisions().resolve(only(hoa), new Choice.Other(" Nông  Văn Ẩn "), hoa.person());
        hoa.sync();
        su.sync();
        assertThat(su.child(child).name()).isEqualTo("Nông Văn Ẩn");

        hoa.write(child, "name", "Nông Văn Ấn");
        hoa.sync();
        su.sync();

        assertThat(su.child(child).name()).isEqualTo("Nông Văn Ấn");
        assertThat(hoa.register().review()).isEmpty();
        assertAllTheSame();
    }

    @Test
    void aValueThatWasClearedCanBeKeptCleared() {
        Child child = shared();
        hoa.write(child, "birthCertificate", "12/2015");
        hoa.sync();
        su.sync();
        su.write(child, "birthCertificate", "");
        su.sync();
        hoa.write(child, "birthCertificate", "13/2015");
        hoa.sync();
        assertThat(only(hoa).conflict().orElseThrow().theirs().value()).isEmpty();

        hoa.register().decisions().resolve(only(hoa), new Choice.Theirs(), hoa.person());
        hoa.sync();

        assertThat(hoa.register().review()).isEmpty();
        su.sync();
        assertAllTheSame();
    }

    @Test
    void aConflictIsNotForgottenWhenSomethingElseIsSaved() {
        Child child = conflict();

        hoa.write(child, "note", "Hay ốm");
        hoa.sync();

        assertThat(only(hoa).outcome().field()).isEqualTo("name");
    }

    @Test
    void aRecordInTheBinStaysThereWhateverWasWrittenElsewhere() {
        Child child = shared();
        su.write(child, "state", "void");
        su.sync();
        hoa.write(child, "note", "Hay ốm");
        hoa.sync();
        su.sync();

        assertThat(only(hoa).outcome().code()).isEqualTo("record-in-bin");
        assertThat(hoa.child(child).state()).isEqualTo(su.child(child).state());
        assertAllTheSame();
        hoa.register().decisions().resolve(only(hoa), new Choice.Mine(), hoa.person());
        hoa.sync();
        su.sync();
        assertThat(su.child(child).note()).isEqualTo("Hay ốm");
        assertThat(su.children()).hasSize(1);
        assertAllTheSame();
    }

    @Test
    void nobodyPutsIntoTheBinWhatSomebodyElseWroteMeanwhile() {
        Child child = shared();
        su.write(child, "note", "mới khám");
        su.sync();
        hoa.write(child, "state", "void");
        hoa.sync();

        assertThat(only(hoa).outcome().code()).isEqualTo("edited-meanwhile");
        assertThat(hoa.children()).hasSize(1);
        hoa.register().decisions().resolve(only(hoa), new Choice.Mine(), hoa.person());
        hoa.sync();
        su.sync();
        assertThat(su.children()).isEmpty();
        assertAllTheSame();
    }

    @Test
    void whatArrivesWhileAPersonIsTypingIsNotOverwrittenUnseen() {
        Child seen = shared();
        su.write(seen, "name", "Nông Văn Ấn");
        su.sync();
        hoa.sync();

        hoa.register().save(Save.of(hoa.person(), Edit.change(seen, seen.with("name", "Nông Văn An"))));
        hoa.sync();

        assertThat(only(hoa).conflict().orElseThrow().theirs().value()).isEqualTo("Nông Văn Ấn");
        assertThat(hoa.child(seen).name()).isEqualTo("Nông Văn Ấn");
    }

    @Test
    void whatARefusalWouldHaveChangedStaysInSightUntilItIsCorrected() {
        Child child = shared();
        hoa.write(child, "name", "");
        hoa.write(child, "school", "Y Tịch");
        hoa.sync();
        su.write(child, "note", "Hay ốm");
        su.sync();
        hoa.sync();

        assertThat(hoa.child(child).name()).isEmpty();
        assertThat(hoa.child(child).note()).isEqualTo("Hay ốm");
        assertThat(only(hoa).outcome().code()).isEqualTo("name-missing");
        hoa.write(child, "name", "Nông Văn An");
        hoa.sync();
        su.sync();
        assertThat(hoa.register().review()).isEmpty();
        assertAllTheSame();
    }

    @Test
    void whatDependedOnARefusalFollowsByItselfOnceItIsCorrected() {
        shared();
        Household household = TestRegister.household(hoa.register(), "77", "Vi Văn Tám");
        Child nameless = TestRegister.child(hoa.register(), household.id(), "", "2019");
        Child sibling = TestRegister.child(hoa.register(), household.id(), "Vi Thị Mai", "2021");
        hoa.register().save(Save.of(hoa.person(), Edit.create(household), Edit.create(nameless),
                Edit.create(sibling)));
        Child later = TestRegister.child(hoa.register(), household.id(), "Vi Văn Nam", "2023");
        hoa.register().save(Save.of(hoa.person(), Edit.create(later)));
        hoa.sync();
        assertThat(hoa.register().review()).hasSize(4);

        hoa.write(nameless, "name", "Vi Văn Hai");
        hoa.sync();

        assertThat(hoa.register().review()).isEmpty();
        assertThat(hoa.register().standing().waiting()).isZero();
        su.sync();
        assertThat(su.children()).extracting(Child::name)
                .contains("Vi Văn Hai", "Vi Thị Mai", "Vi Văn Nam");
        assertAllTheSame();
    }

    @ParameterizedTest
    @ValueSource(longs = {-3650, -1, 1, 3650})
    void aLaptopWithAWrongClockHearsAllTheSame(long days) {
        su.clockIsOff(Duration.ofDays(days));
        Child child = shared();
        su.write(child, "note", "Hay ốm");
        su.sync();
        hoa.sync();

        assertThat(hoa.child(child).note()).isEqualTo("Hay ốm");
        hoa.write(child, "note", "khỏe");
        hoa.sync();
        su.sync();
        assertThat(su.child(child).note()).isEqualTo("khỏe");
        assertAllTheSame();
    }

    @Test
    void afterAYearWithoutANetworkEverybodyHasEverything() {
        Child child = shared();
        for (int month = 1; month <= 12; month++) {
            hoa.at(TestRegister.NOON.plus(Duration.ofDays(30L * month)));
            hoa.family("h" + month, "Nông Văn " + month);
            hoa.write(child, "schoolClass", String.valueOf(month));
            su.family("s" + month, "Lý Văn " + month);
            su.write(child, "healthCard", "DK" + month);
            su.sync();
        }

        hoa.sync();
        su.sync();

        assertThat(hoa.children()).hasSize(25);
        assertThat(hoa.child(child).health().card()).isEqualTo("DK12");
        assertThat(su.child(child).schooling().schoolClass()).isEqualTo("12");
        assertAllTheSame();
    }

    @Test
    void aRegisterPutBackIntoTheCommuneByANewLaptopHasEverything() {
        Child child = shared();
        try (Workplace late = newcomer()) {
            late.sync();
            assertThat(late.children()).containsExactly(child);
            assertThat(late.register().news().checksum().count()).isEqualTo(portal.records().size());
            assertThat(late.register().examine().findings()).isEmpty();
        }
    }
}
