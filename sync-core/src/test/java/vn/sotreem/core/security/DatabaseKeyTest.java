package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class DatabaseKeyTest {
    @Test
    void givesItselfAsTheRawKeyTextOfSqlCipher() {
        byte[] bytes = new byte[DatabaseKey.BYTES];
        bytes[0] = (byte) 0xAB;
        bytes[31] = 1;

        assertThat(new DatabaseKey(bytes).rawKeyText()).isEqualTo("x'ab" + "00".repeat(30) + "01'");
    }

    @Test
    void isAnotherOneEveryTime() {
        var random = new SecureRandom();

        assertThat(DatabaseKey.random(random).rawKeyText()).isNotEqualTo(DatabaseKey.random(random).rawKeyText());
    }

    @Test
    void neverPrintsItself() {
        assertThat(DatabaseKey.random(new SecureRandom())).hasToString("DatabaseKey[hidden]");
    }

    @Test
    void wipesItsBytesWhenClosedAndCannotBeUsedAfterwards() {
        byte[] bytes = new byte[DatabaseKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        var key = new DatabaseKey(bytes);

        key.close();

        assertThat(bytes).containsOnly(0);
        assertThatIllegalStateException().isThrownBy(key::rawKeyText);
    }

    @Test
    void hasThirtyTwoBytesAndNoOtherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DatabaseKey(new byte[31]));
    }
}
