package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.Envelope;

/** A child is on one stick, what was changed of it on the next, and no answer has come to either. */
class UnansweredCreationTest {
    @TempDir
    private Path folder;

    @Test
    void aChangeIsToldAsAChangeWhileNobodyKnowsWhatBecameOfTheCreation() throws Exception {
        try (ReferencePortal portal = ReferencePortal.open(folder.resolve("portal"),
                InstantSource.fixed(TestRegister.NOON), new SecureRandom());
             Workplace hoa = new Workplace(folder, "Nông Thị Hoa", portal, portal)) {
            Child child = hoa.family("12", "Nông Văn Ân");
            hoa.register().sticks().parcel().orElseThrow();
            hoa.write(child, "note", "Hay ốm");

            Change change = last(hoa.register().sticks().parcel().orElseThrow());

            assertThat(change.op()).isEqualTo(Op.UPDATE);
            assertThat(change.delta().keys()).containsExactly("note");
        }
    }

    private static Change last(Parcel parcel) throws Exception {
        Envelope batch = Envelope.open(parcel.entries(Parcel.Kind.BATCH).getLast().content());
        return BatchCodec.decode(BatchHeader.parse(batch.header()), batch.payload()).getLast();
    }
}
