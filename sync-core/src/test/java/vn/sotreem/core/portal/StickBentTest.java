package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.register.TestRegister.ACTOR;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.DeviceKeys;

/**
 * Somebody can open a stick, bends one thing on it and signs for it with a key of their own: whichever byte it is, the
 * stick is refused, and nothing is changed. The way out is signed by the laptop itself, which is more.
 */
class StickBentTest {
    private final DeviceKeys impostor = DeviceKeys.random(new SecureRandom());
    @TempDir
    private Path folder;
    private StickWorld world;
    private Register fresh;

    @BeforeEach
    void open() throws Exception {
        world = new StickWorld(folder);
        fresh = world.unknown("fresh");
    }

    @AfterEach
    void close() {
        fresh.close();
        world.close();
    }

    private Parcel signed(Parcel like, List<Parcel.Entry> entries) {
        Manifest said = like.manifest();
        Manifest manifest = new Manifest(said.way(), said.device(), said.commune(), said.portalKey(),
                new Manifest.Sender(impostor.verifyingKey().bytes(), said.sender().recipient(), "Ai đó"),
                said.writtenAt(), Parcel.contentOf(entries));
        return new Parcel(manifest, impostor.sign(manifest.bytes()), entries);
    }

    private static Parcel.Entry with(Parcel.Entry entry, byte[] content) {
        return new Parcel.Entry(entry.kind(), entry.name(), content);
    }

    /** The parcel with each byte of each entry bent, and with each entry cut at every length. */
    private List<Parcel> bent(Parcel parcel) {
        List<Parcel> bent = new ArrayList<>();
        for (int index = 0; index < parcel.entries().size(); index++) {
            Parcel.Entry entry = parcel.entries().get(index);
            for (int place = 0; place < entry.content().length; place++) {
                byte[] content = entry.content().clone();
                content[place] ^= (byte) (1 << place % 8);
                bent.add(changed(parcel, index, content));
                bent.add(changed(parcel, index, Arrays.copyOf(entry.content(), place)));
            }
        }
        return bent;
    }

    private Parcel changed(Parcel parcel, int index, byte[] content) {
        List<Parcel.Entry> entries = new ArrayList<>(parcel.entries());
        entries.set(index, with(entries.get(index), content));
        return signed(parcel, entries);
    }

    @Test
    void whatComesBackIsRefusedWhateverIsBentOrCut() throws Exception {
        Child child = TestRegister.saveFamily(world.hamlet, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        StickWorld.read(world.officer, world.out());
        world.officer.save(Save.of(ACTOR, Edit.change(child, child.with("note", "Hay ốm"))));
        world.send(world.officer);
        Parcel back = world.officer.sticks().reply(world.hamlet.enrolment().orElseThrow().device()).orElseThrow();
        assertThat(back.entries()).extracting(Parcel.Entry::kind)
                .containsExactly(Parcel.Kind.RECEIPT, Parcel.Kind.QUERY, Parcel.Kind.PAGE);
        var before = world.hamlet.standing();

        for (Parcel parcel : bent(back)) {
            assertThat(world.hamlet.sticks().take(parcel)).isInstanceOf(StickAnswer.Refused.class);
        }

        assertThat(world.hamlet.standing()).isEqualTo(before);
        assertThat(world.hamlet.examine().findings()).isEmpty();
        assertThat(world.hamlet.sticks().take(signed(back, back.entries())))
                .as("who carries it does not matter").isInstanceOf(StickAnswer.Answered.class);
    }

    @Test
    void pagesInAnotherPlaceOrForAnotherQueryAreRefused() throws Exception {
        StickWorld.read(world.officer, world.out());
        world.send(world.officer);
        Parcel back = world.officer.sticks().reply(world.hamlet.enrolment().orElseThrow().device()).orElseThrow();
        Parcel.Entry page = back.entries(Parcel.Kind.PAGE).getFirst();
        Parcel.Entry query = back.entry(Parcel.Kind.QUERY).orElseThrow();
        byte[] later = world.officer.sticks().parcel().orElseThrow().entry(Parcel.Kind.QUERY).orElseThrow().content();

        for (List<Parcel.Entry> entries : List.of(List.of(page), List.of(query, Parcel.Entry.page(7, page.content())),
                List.of(Parcel.Entry.query(later), page))) {
            assertThat(world.hamlet.sticks().take(signed(back, entries)))
                    .isEqualTo(new StickAnswer.Refused(StickAnswer.Reason.NOT_GENUINE));
        }
    }

    @Test
    void anAnswerToARequestIsRefusedWhateverIsBentOrCut() throws Exception {
        fresh.sticks().enrolling().ask("https://portal.example.vn", world.portal.newCode(), "Nông Thị Hoa");
        StickWorld.read(world.officer, world.write(fresh.sticks().parcel().orElseThrow(), fresh, world.officer));
        world.send(world.officer);
        Parcel back = world.officer.sticks().senders().stream()
                .map(sender -> world.officer.sticks().reply(sender.device()).orElseThrow()).findFirst().orElseThrow();

        for (Parcel parcel : bent(back)) {
            assertThat(fresh.sticks().take(parcel)).isInstanceOf(StickAnswer.Refused.class);
        }

        assertThat(fresh.enrolment()).isEmpty();
        assertThat(fresh.sticks().take(back)).isInstanceOf(StickAnswer.Answered.class);
    }
}
