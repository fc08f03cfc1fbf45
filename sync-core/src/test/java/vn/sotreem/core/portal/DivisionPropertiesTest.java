package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.SyncAction;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;

/** Whatever a portal cannot read, whatever answers are lost, whenever the program is killed or the queue told again. */
class DivisionPropertiesTest {
    private static final String POISON = "chữ cổng không đọc được";

    private Path folder;
    private ReferencePortal portal;
    private Register register;
    private final Set<UUID> poisoned = new HashSet<>();
    private final List<UUID> sound = new ArrayList<>();

    @BeforeTry
    void open() throws Exception {
        poisoned.clear();
        sound.clear();
        folder = Files.createTempDirectory("division");
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        register = TestRegister.create(folder);
        var answer = (EnrolmentAnswer.Enrolled) portal.enrol(
                new EnrolmentRequest(portal.newCode().text(), register.enrolmentKey().bytes(),
                        register.office().communeCode(), "Hoa"));
        register.enrolled(new Enrolment("http://127.0.0.1", answer.device(), 1,
                answer.portalKey(), answer.portalEpoch()));
    }

    @AfterTry
    void close() throws IOException {
        register.close();
        portal.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void everythingElseArrivesAndTheyAloneLieInTheInbox(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            save(random);
            for (int step = random.nextInt(12); step > 0; step--) {
                step(random, true);
            }
            if (random.nextInt(3) == 0) {
                register.dispatch().tellAgain(LastBatch.NONE);
            }
        }
        for (int step = 0; step < 400 && register.standing().waiting() > 0; step++) {
            step(random, false);
        }

        assertThat(register.standing().waiting()).isZero();
        assertThat(register.review()).extracting(ReviewItem::record).hasSameElementsAs(poisoned);
        assertThat(portal.records()).extracting(PortalRecord::id).containsAll(sound).noneMatch(poisoned::contains);
        assertThat(register.examine().findings()).isEmpty();
    }

    /** A few families, each in one save, some of them with a child that the portal cannot read. */
    private void save(Random random) {
        for (int family = random.nextInt(8); family >= 0; family--) {
            Household household = TestRegister.household(register, "1", "Nông Văn Páo");
            List<Edit> edits = new ArrayList<>(List.of(Edit.create(household)));
            boolean isPoisoned = random.nextInt(6) == 0;
            for (int number = random.nextInt(3); number >= 0; number--) {
                Child child = TestRegister.child(register, household.id(), "Nông Thị Số " + number, "2019");
                edits.add(Edit.create(isPoisoned && number == 0 ? child.with("note", POISON) : child));
            }
            register.save(new Save(TestRegister.ACTOR, edits));
            edits.forEach(edit -> (isPoisoned ? poisoned : sound).add(edit.after().id()));
        }
    }

    /** What one step of the engine wants is done, unless it is lost; then the program is killed, or not. */
    private void step(Random random, boolean isHard) throws Exception {
        SyncEngine engine = new SyncEngine(register, random);
        if (engine.step(TestRegister.NOON, new SyncEvent.Woken()).action() instanceof SyncAction.Push push) {
            PushAnswer answer = answer(push.batch());
            boolean isLost = isHard && random.nextInt(4) == 0;
            engine.step(TestRegister.NOON, isLost ? new SyncEvent.Failed(PortalUnreachable.Cause.CUT)
                    : new SyncEvent.Answered(answer));
        }
        if (isHard && random.nextInt(5) == 0) {
            register.close();
            register = TestRegister.reopen(folder);
        }
    }

    private PushAnswer answer(SealedBatch batch) throws Exception {
        Envelope envelope = Envelope.open(batch.bytes());
        boolean isReadable = BatchCodec.decode(BatchHeader.parse(envelope.header()), envelope.payload()).stream()
                .noneMatch(change -> change.delta().after().get("note").equals(POISON));
        return isReadable ? portal.push(batch.id(), batch.bytes())
                : new PushAnswer.Refused(PushAnswer.Problem.BATCH_UNREADABLE);
    }
}
