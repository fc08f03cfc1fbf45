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
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.KnownChanges;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.sync.PullAnswer;

/** A laptop that has lost its disk asks which changes the portal has of the one it was. */
class KnownTest {
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace lost;
    private Workplace found;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        lost = new Workplace(folder, "Nông Thị Hoa", portal, portal);
        found = new Workplace(folder, "Nông Thị Hoa lại", portal, portal);
    }

    @AfterEach
    void close() {
        lost.close();
        found.close();
        portal.close();
    }

    private List<ChangeId> sealedBy(Register register) throws Exception {
        Envelope envelope = Envelope.open(register.outgoing().orElseThrow().bytes());
        return BatchCodec.decode(BatchHeader.parse(envelope.header()), envelope.payload()).stream()
                .map(Change::id).toList();
    }

    private KnownChanges ask(Register register, ChangeId change) throws Exception {
        byte[] query = register.news().queryKnown(List.of(change.session())).orElseThrow();
        byte[] answer = ((PullAnswer.Received) portal.pull(query)).answer();
        assertThat(register.news().known(query, answer.clone())).isPresent();
        answer[answer.length / 2] ^= 1;
        assertThat(register.news().known(query, answer)).isEmpty();
        answer[answer.length / 2] ^= 1;
        return register.news().known(query, answer).orElseThrow();
    }

    @Test
    void anotherLaptopLearnsWhatWasSentAndWhatWasNot() throws Exception {
        lost.family("1", "Nông Văn An");
        List<ChangeId> sent = sealedBy(lost.register());
        lost.sync();
        lost.family("2", "Nông Thị Bình");
        List<ChangeId> unsent = sealedBy(lost.register());

        KnownChanges known = ask(found.register(), sent.getFirst());

        assertThat(sent).allMatch(known::has);
        assertThat(unsent).noneMatch(known::has);
    }

    @Test
    void aLaptopWhoseClockIsWrongLearnsTheTimeFirst() throws Exception {
        lost.family("1", "Nông Văn An");
        ChangeId sent = sealedBy(lost.register()).getFirst();
        lost.sync();
        found.clockIsOff(Duration.ofDays(-3650));

        assertThat(ask(found.register(), sent).isLate()).isTrue();
        assertThat(ask(found.register(), sent).has(sent)).isTrue();
    }

    @Test
    void theAnswerToAnotherQuestionIsNone() throws Exception {
        Register register = found.register();
        byte[] query = register.news().queryKnown(List.of()).orElseThrow();
        byte[] other = register.news().query().orElseThrow();
        byte[] answer = ((PullAnswer.Received) portal.pull(other)).answer();

        assertThat(register.news().known(query, answer)).isEmpty();
    }
}
