package vn.sotreem.core.transport;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;

/** What lies inside a stick's encryption: the zip, its entries and the manifest. */
class BundleFuzzTest {
    private static final UUID DEVICE = new UUID(7, 7);

    static Stream<byte[]> seeds() {
        byte[] envelope = {1, 2, 3};
        BatchId first = new BatchId(DEVICE, 1, 1);
        BatchId second = new BatchId(DEVICE, 1, 2);
        return Stream.of(List.of(Parcel.Entry.batch(first, envelope), Parcel.Entry.batch(second, envelope)),
                List.of(Parcel.Entry.receipt(first, envelope), Parcel.Entry.page(7, envelope)),
                List.of(Parcel.Entry.query(envelope))).map(BundleFuzzTest::zip);
    }

    private static byte[] zip(List<Parcel.Entry> entries) {
        Manifest.Sender sender = new Manifest.Sender(new byte[32], "age1", "Nông Thị Hoa");
        Manifest manifest = new Manifest(Manifest.Way.OUT, DEVICE, "06999", new byte[32], sender,
                Instant.parse("2026-11-22T07:30:00Z"), Parcel.contentOf(entries));
        return BundleZip.write(new Parcel(manifest, new byte[64], entries));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void isReadOrRefused(byte[] zip) {
        BundleZip.read(zip).ifPresent(parcel -> {
            Bundle.nameFor(parcel);
            parcel.manifest().writtenAt().toEpochMilli();
        });
    }
}
