package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.security.KeyFileDamaged.Reason;
import vn.sotreem.core.security.KeySlot.Kind;

class KeyFileDamageTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);
    private static final byte[] SECRET = "Mật khẩu của Lan".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final DatabaseKey key = DatabaseKey.random(random);
    private final KeySlot slot = KeySlot.lock(Kind.PASSWORD, "Lan", SECRET, key, CHEAP, random);

    @TempDir
    private Path home;
    private Path file;

    @BeforeEach
    void writeAGoodFile() throws IOException {
        file = home.resolve(KeyFile.FILE_NAME);
        Files.write(file, KeyFileFormat.encode(List.of(slot)));
    }

    @Test
    void anyChangedByteIsNoticedOrChangesNothing() throws Exception {
        byte[] good = Files.readAllBytes(file);
        int noticed = 0;
        for (int at = 0; at < good.length; at++) {
            for (int change : new int[] {0x01, 0x20, 0x80, 0xFF}) {
                byte[] changed = good.clone();
                changed[at] ^= (byte) change;
                noticed += noticesOrOpens(changed) ? 1 : 0;
            }
        }
        assertThat(noticed).isGreaterThan(good.length * 3);
    }

    @Test
    void aFileCutAnywhereIsNoticed() throws Exception {
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            assertDamaged(Reason.BROKEN);
        }
    }

    @Test
    void aFileOfZerosAsAfterAPowerCutIsNoticed() throws Exception {
        Files.write(file, new byte[800]);

        assertDamaged(Reason.BROKEN);
    }

    @Test
    void anotherProgramsFileIsToldFromADamagedOne() throws Exception {
        Files.writeString(file, "{\"keys\":[1,2,3]}");
        assertDamaged(Reason.FOREIGN);

        Files.write(file, new byte[KeyFileFormat.BYTES_MAX + 1]);
        assertDamaged(Reason.FOREIGN);
    }

    @Test
    void aNewerVersionIsToldFromADamagedOneEvenWithFieldsUnknownHere() throws Exception {
        Files.writeString(file, "{\"format\":\"sotreem-keys\",\"version\":2,\"escrow\":{}}");

        assertDamaged(Reason.NEWER);
    }

    @Test
    void parametersThatAskForTooMuchAreRefusedBeforeAnythingIsDerived() throws Exception {
        String good = Files.readString(file);

        Files.writeString(file, good.replace("\"memoryKib\" : 8", "\"memoryKib\" : 100000000"));
        assertDamaged(Reason.BROKEN);
        Files.writeString(file, good.replace("\"iterations\" : 1", "\"iterations\" : 1000000"));
        assertDamaged(Reason.BROKEN);
    }

    @Test
    void aFileWithoutSlotsOrWithTooManyIsRefused() throws Exception {
        Files.write(file, KeyFileFormat.encode(List.of()));
        assertDamaged(Reason.BROKEN);

        KeySlot[] slots = new KeySlot[KeyFileFormat.SLOTS_MAX + 1];
        Arrays.fill(slots, slot);
        Files.write(file, KeyFileFormat.encode(List.of(slots)));
        assertDamaged(Reason.BROKEN);
    }

    @Test
    void aSlotGivenToAnotherUserWithACorrectedChecksumDoesNotOpen() throws Exception {
        var moved = new KeySlot(slot.kind(), "Hoa", slot.cost(), slot.salt(), slot.nonce(), slot.wrappedKey());
        Files.write(file, KeyFileFormat.encode(List.of(moved)));

        assertThat(unlock("Hoa")).isEmpty();
    }

    @Test
    void aMissingFileIsNotADamagedOne() throws Exception {
        Files.delete(file);

        assertThat(KeyFile.existsIn(home)).isFalse();
        assertThatThrownBy(() -> KeyFile.read(home)).isInstanceOf(NoSuchFileException.class);
    }

    /** True when reading failed as it should, false when the change was one of those that JSON does not mind. */
    private boolean noticesOrOpens(byte[] changed) throws IOException {
        Files.write(file, changed);
        try {
            assertThat(unlock("Lan").map(DatabaseKey::rawKeyText)).contains(key.rawKeyText());
            return false;
        } catch (KeyFileDamaged e) {
            return true;
        }
    }

    private Optional<DatabaseKey> unlock(String user) throws IOException, KeyFileDamaged {
        return KeyFile.read(home).unlock(user, Password.of(new String(SECRET, StandardCharsets.UTF_8).toCharArray()));
    }

    private void assertDamaged(Reason reason) {
        ThrowingCallable reading = () -> KeyFile.read(home);
        assertThatThrownBy(reading).asInstanceOf(type(KeyFileDamaged.class))
                .extracting(KeyFileDamaged::reason).isEqualTo(reason);
    }
}
