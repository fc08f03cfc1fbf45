package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.sync.SyncAction;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound.Step;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;

/** A change that the portal cannot take, over real sockets: it lies in the inbox, and the rest goes on. */
class DivisionTest {
    private static final String POISON = "chữ cổng không đọc được";

    @TempDir
    private Path folder;
    private ReferencePortal store;
    private FussyServer server;
    private HttpPortal portal;
    private Workplace laptop;

    @BeforeEach
    void open() throws Exception {
        store = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        server = new FussyServer(store);
        server.cannotRead = change -> change.delta().after().get("note").equals(POISON);
        portal = new HttpPortal(PortalAddress.parse(server.address()).orElseThrow(), Patience.POOR_LINK,
                InstantSource.fixed(TestRegister.NOON));
        laptop = new Workplace(folder, "Nông Thị Hoa", store, portal);
    }

    @AfterEach
    void close() {
        laptop.close();
        portal.close();
        server.close();
        store.close();
    }

    private List<Child> families(int count) {
        List<Child> children = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            children.add(laptop.family(String.valueOf(number), "Nông Văn Số " + number));
        }
        return children;
    }

    private void assertEverythingElseIsThere() {
        assertThat(laptop.register().standing().waiting()).isZero();
        assertThat(laptop.register().examine().findings()).isEmpty();
        Set<UUID> inbox = new TreeSet<>(laptop.register().review().stream().map(ReviewItem::record).toList());
        assertThat(laptop.children()).allSatisfy(child -> assertThat(inbox.contains(child.id())
                || store.records().stream().anyMatch(record -> record.id().equals(child.id()))).isTrue());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 6})
    void whateverChangesThePortalCannotReadTheyAloneLieInTheInbox(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Child> children = families(30);
        Set<UUID> poisonous = new TreeSet<>();
        for (Child child : children) {
            if (random.nextInt(20) < seed) {
                laptop.write(child, "note", POISON);
                poisonous.add(child.id());
            }
        }

        assertThat(laptop.sync()).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(laptop.register().review()).extracting(ReviewItem::record)
                .containsExactlyInAnyOrderElementsOf(poisonous);
        assertThat(laptop.register().review()).allSatisfy(item -> {
            assertThat(item.outcome().result()).isEqualTo(Result.REJECTED);
            assertThat(item.outcome().code()).isEqualTo("batch-unreadable");
        });
        assertThat(store.records()).hasSize(1 + 2 * children.size());
        assertEverythingElseIsThere();
    }

    @Test
    void oneOfManyIsFoundInFewRequests() {
        List<Child> children = families(150);
        laptop.write(children.get(77), "note", POISON);

        assertThat(laptop.sync()).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(laptop.register().review()).hasSize(1);
        assertThat(server.pushes.get()).isLessThanOrEqualTo(25);
    }

    @Test
    void correctedItGoesAndWhatWaitedForItFollows() {
        Household household = TestRegister.household(laptop.register(), "9", "Nông Văn Páo").with("note", POISON);
        Child first = TestRegister.child(laptop.register(), household.id(), "Nông Thị Én", "2019");
        laptop.register().save(Save.of("Hoa", Edit.create(household), Edit.create(first)));
        Child second = TestRegister.child(laptop.register(), household.id(), "Nông Thị Nhạn", "2020");
        laptop.register().save(Save.of("Hoa", Edit.create(second)));
        families(3);

        assertThat(laptop.sync()).isInstanceOf(SyncStatus.AllSent.class);
        assertThat(laptop.register().review()).extracting(item -> item.outcome().result())
                .containsExactly(Result.REJECTED, Result.REJECTED, Result.DEPENDENCY_REJECTED);
        Household corrected = laptop.register().household(household.id()).orElseThrow();
        laptop.register().save(Save.of("Hoa", Edit.change(corrected, corrected.with("note", ""))));
        laptop.write(first, "note", "cao lớn");

        assertThat(laptop.sync()).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(laptop.register().review()).isEmpty();
        assertThat(store.records()).hasSize(1 + 2 * 3 + 3);
        assertEverythingElseIsThere();
    }

    @Test
    void aProxyThatTakesOnlySmallBatchesGetsSmallOnes() {
        families(200);
        server.bytesMax = 3_000;

        assertThat(laptop.sync()).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(laptop.register().review()).isEmpty();
        assertThat(store.records()).hasSize(401);
        assertEverythingElseIsThere();
    }

    @Test
    void aSaveThatIsTooLargeEvenAloneIsRefusedForThat() {
        Child child = families(5).getFirst();
        byte[] noise = new byte[4_000];
        RandomGeneratorFactory.of("L64X128MixRandom").create(1).nextBytes(noise);
        laptop.write(child, "note", Base64.getEncoder().encodeToString(noise).substring(0, 2_000));
        server.bytesMax = 1_500;

        assertThat(laptop.sync()).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(laptop.register().review()).singleElement()
                .satisfies(item -> assertThat(item.outcome().code()).isEqualTo("too-large"));
        assertEverythingElseIsThere();
    }

    @Test
    void aPortalThatReadsNothingIsNotBelievedToRefuseAnything() {
        families(10);
        server.isBroken = true;

        assertThat(laptop.sync()).isInstanceOfSatisfying(SyncStatus.Stopped.class,
                stopped -> assertThat(stopped.problem()).isEqualTo(Problem.BATCH_UNREADABLE));
        assertThat(laptop.register().review()).isEmpty();
        assertThat(laptop.register().standing().waiting()).isEqualTo(21);

        server.isBroken = false;
        int before = server.pushes.get();
        assertThat(laptop.sync()).isInstanceOf(SyncStatus.AllSent.class);
        assertThat(server.pushes.get() - before).isEqualTo(1);
        assertThat(laptop.register().review()).isEmpty();
        assertEverythingElseIsThere();
    }

    @Test
    void anEngineThatVanishesAfterEveryStepFindsItAllTheSame() throws Exception {
        List<Child> children = families(10);
        laptop.write(children.get(4), "note", POISON);
        Step step;
        do {
            SyncEngine engine = new SyncEngine(laptop.register(), RandomGenerator.getDefault());
            step = engine.step(TestRegister.NOON, new SyncEvent.Woken());
            if (step.action() instanceof SyncAction.Push(SealedBatch batch, boolean _)) {
                engine.step(TestRegister.NOON, new SyncEvent.Answered(portal.push(batch.id(), batch.bytes())));
            }
        } while (step.action() instanceof SyncAction.Push);

        assertThat(laptop.register().review()).hasSize(1);
        assertEverythingElseIsThere();
    }

    @Test
    void toldAgainToAPortalPutBackItIsStillTheOnlyOne() throws Exception {
        List<Child> children = families(10);
        laptop.write(children.get(4), "note", POISON);
        laptop.sync();
        laptop.register().dispatch().tellAgain(LastBatch.NONE);

        assertThat(laptop.sync()).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(laptop.register().review()).hasSize(1);
        assertEverythingElseIsThere();
    }
}
