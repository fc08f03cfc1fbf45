package vn.sotreem.core.portal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.transport.Bundle;

/** A portal, the laptop of a hamlet without a network, the officer's with one, and the sticks between them. */
final class StickWorld implements AutoCloseable {
    ReferencePortal portal;
    /** The portal's clock. */
    Instant now = TestRegister.NOON;
    final Register hamlet;
    final Register officer;
    private final Path folder;
    private Path store;
    private int sticks;

    StickWorld(Path folder) throws Exception {
        this.folder = folder;
        this.store = folder.resolve("portal");
        openPortal();
        this.hamlet = enrolled("hamlet");
        this.officer = enrolled("officer");
    }

    private void openPortal() throws Exception {
        portal = ReferencePortal.open(store, () -> now, new SecureRandom());
    }

    void backUpPortal() throws Exception {
        portal.close();
        PortalBackup.write(store, folder.resolve("backup"), () -> now, new SecureRandom());
        openPortal();
    }

    void restorePortal() throws Exception {
        portal.close();
        store = folder.resolve("restored");
        PortalBackup.restore(folder.resolve("backup"), store, () -> now, new SecureRandom());
        openPortal();
    }

    /** A laptop of the commune with a hamlet in its register, known to the portal. */
    Register enrolled(String name) throws Exception {
        Register register = TestRegister.create(Files.createDirectory(folder.resolve(name)));
        enrol(register, portal);
        return register;
    }

    static void enrol(Register register, ReferencePortal portal) {
        var answer = (EnrolmentAnswer.Enrolled) portal.enrol(new EnrolmentRequest(portal.newCode().text(),
                register.verifyingKey().bytes(), register.office().communeCode(), register.office().userName()));
        register.enrolled(new Enrolment("https://portal.example.vn", answer.device(), 1, answer.portalKey(),
                answer.portalEpoch(), answer.certificate()));
    }

    /** A laptop of the commune that no portal knows yet. */
    Register unknown(String name) throws Exception {
        return TestRegister.create(Files.createDirectory(folder.resolve(name)));
    }

    /** A stick that one laptop writes for another. */
    Path write(Parcel parcel, Register from, Register to) throws Exception {
        sticks++;
        Path stick = folder.resolve(sticks + Bundle.SUFFIX);
        Bundle.write(stick, parcel, List.of(to.sticks().receivingKeys().recipient()),
                from.sticks().receivingKeys());
        return stick;
    }

    /** The stick the hamlet carries to the officer now. */
    Path out() throws Exception {
        return write(hamlet.sticks().parcel().orElseThrow(), hamlet, officer);
    }

    /** The stick the officer gives back now. */
    Path back() throws Exception {
        return write(officer.sticks().reply(hamlet.enrolment().orElseThrow().device()).orElseThrow(), officer, hamlet);
    }

    static StickAnswer read(Register register, Path stick) throws Exception {
        return register.sticks().take(Bundle.read(stick, register.sticks().receivingKeys()));
    }

    /** Everything this laptop can send goes to the portal. */
    SyncStatus send(Register register) {
        SyncEngine engine = new SyncEngine(register, new Random(1));
        return new SyncRound(event -> engine.step(TestRegister.NOON, event), portal, status -> { })
                .run(new SyncEvent.SendNow()).status();
    }

    @Override
    public void close() {
        hamlet.close();
        officer.close();
        portal.close();
    }
}
