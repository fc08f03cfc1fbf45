package vn.sotreem.core.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Machine;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus;

/** A laptop as a person has it: a folder with key file and register, a machine around it, a password. */
final class Desk implements AutoCloseable {
    private final Path folder;
    private final ReferencePortal portal;
    private final RegisterHome home;
    private Register register;
    private int families;

    private Desk(Path folder, ReferencePortal portal) {
        this.folder = folder;
        this.portal = portal;
        this.home = new RegisterHome(folder.resolve("register"), Optional.of(new Machine(folder.resolve("machine"))),
                new Argon2Cost(8, 1, 1), TestRegister.CLOCK, new SecureRandom());
    }

    static Desk setUp(Path folder, ReferencePortal portal) throws Exception {
        Desk desk = new Desk(folder, portal);
        KeyFile.Created keys = desk.home.prepare(TestRegister.ACTOR, password());
        desk.register = desk.home.setUp(keys, TestRegister.OFFICE, List.of("Thôn Nà Lìa"));
        return desk;
    }

    /** Another machine to which the register's folder was copied. */
    Desk copiedTo(Path other) throws Exception {
        register.close();
        copyFolder(folder.resolve("register"), other.resolve("register"));
        open();
        Desk copy = new Desk(other, portal);
        copy.open();
        return copy;
    }

    static void copyFolder(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file)) {
                    copyFolder(file, to.resolve(file.getFileName()));
                } else {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    private static Password password() {
        return Password.of("mật khẩu của Hoa".toCharArray());
    }

    static RegisterHome.Opening byPassword() {
        return keys -> keys.unlock(TestRegister.ACTOR, password());
    }

    Desk open() throws Exception {
        register = home.unlock(TestRegister.ACTOR, password()).orElseThrow();
        return this;
    }

    RegisterHome home() {
        return home;
    }

    Path folder() {
        return folder.resolve("register");
    }

    Register register() {
        return register;
    }

    void enrol() throws Exception {
        var answer = (EnrolmentAnswer.Enrolled) portal.enrol(new EnrolmentRequest(portal.newCode().text(),
                register.enrolmentKey().bytes(), register.office().communeCode(), folder.getFileName().toString()));
        register.enrolled(new Enrolment("http://127.0.0.1", answer.device(), 1, answer.portalKey(),
                answer.portalEpoch()));
    }

    UUID save() {
        families++;
        return TestRegister.saveFamily(register, folder.getFileName() + " " + families, "Nông Văn Páo",
                "Nông Thị " + folder.getFileName() + families, "2019-05-06").id();
    }

    void edit(UUID id, String note) {
        Child child = register.child(id).orElseThrow();
        register.save(Save.of(TestRegister.ACTOR, Edit.change(child, child.with("note", note))));
    }

    SyncStatus sync() {
        SyncEngine engine = new SyncEngine(register, new Random(1));
        return new SyncRound(event -> engine.step(TestRegister.NOON, event), portal, status -> { })
                .run(new SyncEvent.SendNow()).status();
    }

    List<Child> children() {
        Listing all = register.list(ChildQuery.ALL);
        return register.rows(all, 0, all.size()).stream().map(ChildRow::child).toList();
    }

    /** Whether every record here is the portal's, none is missing, and the register agrees with itself. */
    boolean isAsThePortal() {
        return register.news().checksum().count() == portal.records().size()
                && register.standing().heard().orElseThrow().agrees() && register.standing().waiting() == 0
                && register.examine().isSound();
    }

    /** Ends the program; it can be opened again. */
    void shut() {
        register.close();
    }

    @Override
    public void close() {
        shut();
    }
}
