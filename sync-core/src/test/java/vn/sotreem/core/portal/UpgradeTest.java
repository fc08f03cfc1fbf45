package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus;

/** Registers and portals as earlier versions left them, in the middle of everything ({@code GoldenMaker}). */
class UpgradeTest {
    @TempDir
    private Path folder;

    private Properties unpack(int version) throws Exception {
        for (String file : List.of("so-tre-em.db", "portal.db", "portal.key")) {
            try (InputStream golden = golden(version, file)) {
                Files.copy(golden, folder.resolve(file));
            }
        }
        Properties expected = new Properties();
        try (InputStream golden = golden(version, "expected.properties")) {
            expected.load(new StringReader(new String(golden.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return expected;
    }

    private static InputStream golden(int version, String file) {
        return UpgradeTest.class.getResourceAsStream("golden/" + version + "/" + file);
    }

    private ReferencePortal portal() throws Exception {
        return ReferencePortal.open(folder, InstantSource.fixed(TestRegister.NOON), new SecureRandom());
    }

    private static SyncStatus sync(Register register, ReferencePortal portal) {
        SyncEngine engine = new SyncEngine(register, new Random(1));
        return new SyncRound(event -> engine.step(TestRegister.NOON, event), portal, status -> { })
                .run(new SyncEvent.SendNow()).status();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void whatWaitedWasSealedRefusedOrTypedIsAsItWas(int version) throws Exception {
        Properties expected = unpack(version);
        try (Register register = TestRegister.reopen(folder)) {
            SealedBatch sealed = register.outgoing().orElseThrow();

            assertThat(HexFormat.of().formatHex(sealed.hash())).isEqualTo(expected.getProperty("sealed"));
            assertThat(register.standing().waiting()).isEqualTo(Long.parseLong(expected.getProperty("waiting")));
            assertThat(register.review()).hasSize(Integer.parseInt(expected.getProperty("review")));
            assertThat(register.drafts().find("child")).contains("Nông Văn Dở");
            assertThat(register.examine().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void everythingArrivesAtThePortalOfThatTime(int version) throws Exception {
        unpack(version);
        try (ReferencePortal portal = portal(); Register register = TestRegister.reopen(folder)) {
            assertThat(sync(register, portal)).isInstanceOf(SyncStatus.AllSent.class);

            ReviewItem refused = register.review().stream()
                    .filter(item -> item.outcome().result() == Result.REJECTED).findFirst().orElseThrow();
            Child child = register.child(refused.record()).orElseThrow();
            register.save(Save.of(TestRegister.ACTOR, Edit.change(child, child.with("birth", "2018"))));
            assertThat(sync(register, portal)).isInstanceOf(SyncStatus.AllSent.class);

            assertThat(register.review()).isEmpty();
            List<UUID> there = portal.records().stream().map(PortalRecord::id).toList();
            assertThat(Commune.children(register).map(Child::id).toList()).hasSize(5).allMatch(there::contains);
            assertThat(portal.records()).anySatisfy(record ->
                    assertThat(record.content().get("note")).isEqualTo("đã lên lớp 3"));
            assertThat(register.examine().findings()).isEmpty();
        }
    }

    /** What is refused with its child follows it, whatever kind it is of. */
    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11, 12, 13, 14})
    void whatIsKeptBesideTheBookArrivesToo(int version) throws Exception {
        unpack(version);
        try (ReferencePortal portal = portal(); Register register = TestRegister.reopen(folder)) {
            sync(register, portal);
            Commune.children(register).filter(child -> !child.birth().isKnown()).forEach(child ->
                    register.save(Save.of(TestRegister.ACTOR, Edit.change(child, child.with("birth", "2018")))));
            sync(register, portal);

            assertThat(register.review()).isEmpty();
            assertThat(portal.records()).extracting(PortalRecord::entity).contains(Entity.values());
            assertThat(portal.records()).filteredOn(record -> record.entity() == Entity.SPELL)
                    .extracting(record -> record.content().get("code")).containsExactlyInAnyOrder("4.2", "8.2", "1.3");
            assertThat(register.examine().findings()).isEmpty();
        }
    }
}
