package vn.sotreem.core.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus;

/** One person with one laptop of the commune: a real register, a real engine, and a clock of their own. */
final class Workplace implements AutoCloseable {
    private final String person;
    private Portal portal;
    private final Register register;
    private final SyncEngine engine;
    private Duration clockIsOff = Duration.ZERO;
    private Instant now = TestRegister.NOON;

    Workplace(Path folder, String person, ReferencePortal store, Portal portal) throws Exception {
        this(folder, person, TestRegister.OFFICE, store, portal);
    }

    Workplace(Path folder, String person, Office.Role role, ReferencePortal store, Portal portal) throws Exception {
        this(folder, person, new Office(TestRegister.OFFICE.provinceCode(), TestRegister.OFFICE.communeCode(),
                TestRegister.OFFICE.communeName(), TestRegister.ACTOR, role), store, portal);
    }

    /** In another commune. */
    Workplace(Path folder, String person, Office office, ReferencePortal store, Portal portal) throws Exception {
        this.person = person;
        this.portal = portal;
        InstantSource clock = () -> now.plus(clockIsOff);
        this.register = TestRegister.create(Files.createDirectories(folder.resolve(person)), office, clock);
        this.engine = new SyncEngine(register, new Random(1));
        var answer = (EnrolmentAnswer.Enrolled) portal.enrol(new EnrolmentRequest(store.newCode().text(),
                register.enrolmentKey().bytes(), register.office().communeCode(), person));
        register.enrolled(new Enrolment("http://127.0.0.1", answer.device(), 1, answer.portalKey(),
                answer.portalEpoch()));
    }

    Register register() {
        return register;
    }

    String person() {
        return person;
    }

    /** From now on this laptop reaches the portal by another way. */
    void goesBy(Portal way) {
        portal = way;
    }

    /** From now on this laptop's clock is wrong by so much. */
    void clockIsOff(Duration by) {
        clockIsOff = by;
    }

    /** Time goes on; everybody's does. */
    void at(Instant time) {
        now = time;
    }

    Child family(String number, String name) {
        var household = Household.empty(register.ids().next(), register.hamlets().getFirst().id())
                .with("number", number).with("father", "Nông Văn Páo");
        Child child = TestRegister.child(register, household.id(), name, "2015-09-05");
        register.save(Save.of(person, Edit.create(household), Edit.create(child)));
        return child;
    }

    Child child(Item like) {
        return register.child(like.id()).orElseThrow();
    }

    List<Child> children() {
        Listing all = register.list(ChildQuery.ALL);
        return register.rows(all, 0, all.size()).stream().map(ChildRow::child).toList();
    }

    /** Changes one field of a child as it stands here. */
    void write(Item child, String field, String value) {
        Child was = child(child);
        register.save(Save.of(person, Edit.change(was, was.with(field, value))));
    }

    boolean knows(UUID child) {
        return register.child(child).isPresent();
    }

    /** Sends and hears, as when the person asks for it. */
    SyncStatus sync() {
        return new SyncRound(event -> engine.step(now.plus(clockIsOff), event), portal, status -> { })
                .run(new SyncEvent.SendNow()).status();
    }

    @Override
    public void close() {
        register.close();
    }
}
