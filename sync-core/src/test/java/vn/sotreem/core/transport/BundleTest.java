package vn.sotreem.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.TestPortalKeys;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.AgeFile;
import vn.sotreem.core.security.ReceivingKeys;
import vn.sotreem.core.transport.BundleRefused.Reason;

class BundleTest {
    private final ReceivingKeys officer = ReceivingKeys.random(new SecureRandom());
    private final ReceivingKeys hamlet = ReceivingKeys.random(new SecureRandom());
    @TempDir
    private Path folder;
    private Register register;
    private Parcel parcel;
    private Path stick;

    @BeforeEach
    void write() throws Exception {
        register = TestRegister.create(folder);
        new TestPortalKeys().enrol(register);
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        parcel = register.sticks().parcel().orElseThrow();
        stick = folder.resolve(Bundle.nameFor(parcel));
        Bundle.write(stick, parcel, List.of(officer.recipient()), hamlet);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private Reason refusal(Path file, ReceivingKeys keys) {
        return catchThrowableOfType(BundleRefused.class, () -> Bundle.read(file, keys)).reason();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("other"), content);
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws Exception {
        Parcel read = Bundle.read(stick, officer);

        assertThat(read).usingRecursiveComparison().isEqualTo(parcel);
        assertThat(Bundle.read(stick, hamlet)).as("its writer can look at it").usingRecursiveComparison()
                .isEqualTo(parcel);
        assertThat(stick).hasFileName("06463-00000000-out-1-1.so-bundle.age");
        assertThat(stick.resolveSibling(stick.getFileName() + ".part")).doesNotExist();
    }

    @Test
    void aBundleIsWrittenOverAnOlderOne() throws Exception {
        Bundle.write(stick, parcel, List.of(), hamlet);

        assertThat(Bundle.read(stick, hamlet)).usingRecursiveComparison().isEqualTo(parcel);
        assertThat(refusal(stick, officer)).isEqualTo(Reason.NOT_FOR_THIS_LAPTOP);
    }

    @Test
    void aStickThatIsGoneLeavesNothing() {
        Path gone = folder.resolve("gone").resolve("x" + Bundle.SUFFIX);

        assertThatThrownBy(() -> Bundle.write(gone, parcel, List.of(), hamlet)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Bundle.read(gone, hamlet)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFullStickLeavesWhatWasThereBefore() throws Exception {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        byte[] before = Files.readAllBytes(stick);
        Path part = stick.resolveSibling(stick.getFileName() + ".part");
        Files.createSymbolicLink(part, full);

        assertThatThrownBy(() -> Bundle.write(stick, parcel, List.of(officer.recipient()), hamlet))
                .isInstanceOf(IOException.class);

        assertThat(stick).hasBinaryContent(before);
        assertThat(part).doesNotExist();
    }

    @Test
    void whatDoesNotReadBackIsNotPutInItsPlace() throws Exception {
        Path sink = Path.of("/dev/null");
        assumeThat(sink).exists();
        byte[] before = Files.readAllBytes(stick);
        Files.createSymbolicLink(stick.resolveSibling(stick.getFileName() + ".part"), sink);

        assertThatThrownBy(() -> Bundle.write(stick, parcel, List.of(), hamlet)).isInstanceOf(IOException.class);

        assertThat(stick).hasBinaryContent(before);
    }

    @Test
    void everyDamageHasAReason() throws Exception {
        byte[] whole = Files.readAllBytes(stick);

        assertThat(refusal(stick, ReceivingKeys.random(new SecureRandom()))).isEqualTo(Reason.NOT_FOR_THIS_LAPTOP);
        assertThat(refusal(file(Arrays.copyOf(whole, whole.length - 1)), officer)).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(file(new byte[0]), officer)).isEqualTo(Reason.NOT_A_BUNDLE);
        assertThat(refusal(file("<html>".getBytes(StandardCharsets.US_ASCII)), officer)).isEqualTo(Reason.NOT_A_BUNDLE);
        assertThat(refusal(file(encrypted("Xin chào".getBytes(StandardCharsets.UTF_8))), officer))
                .isEqualTo(Reason.NOT_A_BUNDLE);
    }

    private byte[] encrypted(byte[] content) {
        return AgeFile.encrypt(content, List.of(officer.recipient()));
    }

    @Test
    void aBundleCutAnywhereIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(stick);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Bundle.open(cut, officer)).as("%d bytes", length)
                    .isInstanceOf(BundleRefused.class);
        }
    }

    @Test
    void aBundleBentInAnyByteIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(stick);
        for (int place = 0; place < whole.length; place++) {
            byte[] bent = bent(whole, 8 * place + place % 8);
            assertThatThrownBy(() -> Bundle.open(bent, officer)).as("byte %d", place).isInstanceOf(BundleRefused.class);
        }
    }

    private static byte[] bent(byte[] bytes, int bit) {
        byte[] bent = bytes.clone();
        bent[bit / 8] ^= (byte) (1 << bit % 8);
        return bent;
    }

    @Test
    void whatSomebodyWithTheKeyBendsInsideIsRefusedBeforeOrByTheRegister() throws Exception {
        byte[] zip = BundleZip.write(parcel);
        try (Register other = TestRegister.create(Files.createDirectory(folder.resolve("other register")))) {
            other.enrolled(register.enrolment().orElseThrow());
            for (int bit = 0; bit < 8 * zip.length; bit++) {
                BundleZip.read(bent(zip, bit)).ifPresent(read -> assertThat(other.sticks().take(read))
                        .isInstanceOf(StickAnswer.Refused.class));
            }
            assertThat(other.sticks().senders()).isEmpty();
        }
        for (int length = 0; length < zip.length; length++) {
            assertThat(BundleZip.read(Arrays.copyOf(zip, length))).as("%d bytes", length).isEmpty();
        }
        assertThat(BundleZip.read(Arrays.copyOf(zip, zip.length + 1))).isEmpty();
    }

    @Test
    void aZipThatUnpacksToMoreOrElsewhereIsRefused() throws Exception {
        assertThat(BundleZip.read(zip("manifest.json", new byte[30_000_000]))).isEmpty();
        assertThat(BundleZip.read(zip("../../so-tre-em.db", new byte[10]))).isEmpty();
        assertThat(BundleZip.read(zip("", new byte[0]))).isEmpty();
        for (String name : List.of("batches/../1-1", "batches/0-1", "batches/1-01", "/batches/1-1", "batches/1-1/",
                "batches\\1-1", "batches/1-99999999999999999999", "seals/1-1", "pages/01", "pages/-1", "query/",
                "Query")) {
            assertThat(Parcel.Entry.named(name, new byte[0])).as(name).isEmpty();
        }
    }

    /** A compressed zip of one entry, four times. */
    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String suffix : List.of("", "2", "3", "4")) {
                zip.putNextEntry(new ZipEntry(name + suffix));
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
