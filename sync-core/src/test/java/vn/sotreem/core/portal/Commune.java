package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Enrolment;
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

/**
 * Laptops of one commune and the portal, all of them real and on disk, so that each can be copied and put back as
 * people do it: file by file. Whatever is done, {@link #settle} says whether everything ever saved and still on some
 * disk has arrived, once.
 */
final class Commune implements AutoCloseable {
    private final Path folder;
    private final Function<ReferencePortal, Portal> way;
    private final Map<String, Register> laptops = new HashMap<>();
    private ReferencePortal store;
    private Portal portal;
    private int saves;

    Commune(Path folder, Function<ReferencePortal, Portal> way) throws Exception {
        this.folder = folder;
        this.way = way;
        openPortal();
    }

    private void openPortal() throws Exception {
        store = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        portal = way.apply(store);
    }

    ReferencePortal store() {
        return store;
    }

    void laptop(String name) throws Exception {
        laptops.put(name, TestRegister.create(Files.createDirectory(folder.resolve(name))));
        enrol(name);
    }

    void enrol(String name) throws Exception {
        Register register = laptops.get(name);
        var answer = (EnrolmentAnswer.Enrolled) portal.enrol(new EnrolmentRequest(store.newCode().text(),
                register.enrolmentKey().bytes(), register.office().communeCode(), name));
        register.enrolled(new Enrolment("http://127.0.0.1", answer.device(), 1, answer.portalKey(),
                answer.portalEpoch()));
    }

    Register register(String name) {
        return laptops.get(name);
    }

    /** Saves a family that nobody else has. */
    UUID save(String name) {
        saves++;
        return TestRegister.saveFamily(laptops.get(name), String.valueOf(saves), "Nông Văn Páo",
                "Nông Thị Số " + saves, "2019-05-06").id();
    }

    void edit(String name, UUID id) {
        saves++;
        laptops.get(name).child(id).ifPresent(child -> laptops.get(name)
                .save(Save.of(TestRegister.ACTOR, Edit.change(child, child.with("note", "Ghi chú " + saves)))));
    }

    /** Sends until there is nothing to do, and tells every state passed through. */
    List<SyncStatus> send(String name) {
        Register register = laptops.get(name);
        SyncEngine engine = new SyncEngine(register, new Random(1));
        List<SyncStatus> states = new ArrayList<>();
        new SyncRound(event -> engine.step(TestRegister.NOON, event), portal, states::add)
                .run(new SyncEvent.Woken());
        return states;
    }

    SyncStatus sent(String name) {
        return send(name).getLast();
    }

    /** Copies a laptop's folder as it lies on the disk: another laptop, or a copy to put back later. */
    void copy(String name, String copy) throws Exception {
        laptops.get(name).close();
        copyFolder(name, copy);
        laptops.put(name, TestRegister.reopen(folder.resolve(name)));
    }

    void start(String name) throws Exception {
        laptops.put(name, TestRegister.reopen(folder.resolve(name)));
    }

    /** Puts an old copy in the place of a laptop's folder. */
    void putBack(String copy, String name) throws Exception {
        laptops.get(name).close();
        copyFolder(copy, name);
        laptops.put(name, TestRegister.reopen(folder.resolve(name)));
    }

    void copyPortal(String copy) throws Exception {
        store.close();
        copyFolder("portal", copy);
        openPortal();
    }

    void putPortalBack(String copy) throws Exception {
        store.close();
        copyFolder(copy, "portal");
        openPortal();
    }

    private void copyFolder(String from, String to) throws IOException {
        Path target = Files.createDirectories(folder.resolve(to));
        try (Stream<Path> old = Files.list(target)) {
            old.forEach(Commune::delete);
        }
        try (Stream<Path> files = Files.list(folder.resolve(from))) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Everybody saves something and sends, and enrols again when told to, until nothing waits; then looks whether all
     * is there. A laptop with nothing to send would not hear that the portal was put back.
     */
    void settle() throws Exception {
        laptops.keySet().forEach(this::save);
        for (int round = 0; round < 2 * laptops.size(); round++) {
            for (String name : laptops.keySet().stream().sorted().toList()) {
                if (sent(name) instanceof SyncStatus.Stopped) {
                    enrol(name);
                    assertThat(sent(name)).isInstanceOf(SyncStatus.AllSent.class);
                }
            }
        }
        for (Register register : laptops.values()) {
            assertThat(register.standing().waiting()).isZero();
            assertThat(register.standing().toReview()).isZero();
            assertThat(register.examine().findings()).isEmpty();
            assertThat(missing(register)).isEmpty();
        }
    }

    /** Ids of the children that a register has and the portal has not. */
    private List<UUID> missing(Register register) {
        Map<UUID, PortalRecord> records = store.records().stream()
                .collect(Collectors.toMap(PortalRecord::id, record -> record));
        return children(register).map(Child::id).filter(id -> !records.containsKey(id)).toList();
    }

    static Stream<Child> children(Register register) {
        return register.householdsOf(TestRegister.NA_LIA.id()).stream()
                .flatMap(household -> register.childrenOf(household.id()).stream());
    }

    @Override
    public void close() {
        laptops.values().forEach(Register::close);
        store.close();
    }
}
