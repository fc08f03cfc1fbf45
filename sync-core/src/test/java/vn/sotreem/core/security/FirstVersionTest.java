package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What version 1 wrote to disk and paper opens for ever. If one of these fails, people's registers stay shut. */
class FirstVersionTest {
    private static final String RECOVERY_CODE = "Q2HJ-SP1Y-PAXA-M7XA-B269-PNRN-S4WQ";
    private static final String DATABASE_KEY =
            "x'cdcf0245dfe8e3782715cc94c18c69ea25fa8af9f115f6fe7eda5c79c00e53a2'";

    private KeyFile file;

    @BeforeEach
    void readTheFileOfVersion1() throws Exception {
        file = KeyFile.read(Path.of(FirstVersionTest.class.getResource("v1").toURI()));
    }

    @Test
    void itsKeyFileOpensByPassword() {
        var opened = file.unlock("Nguyễn Thị Lan", Password.of("Mật khẩu của Lan".toCharArray()));

        assertThat(opened.map(DatabaseKey::rawKeyText)).contains(DATABASE_KEY);
    }

    @Test
    void itsRecoveryCodeOpensFromPaper() {
        var code = (CodeReading.Read<RecoveryCode>) RecoveryCode.parse(RECOVERY_CODE);

        assertThat(file.unlock(code.code()).map(DatabaseKey::rawKeyText)).contains(DATABASE_KEY);
        assertThat(code.code().text()).isEqualTo(RECOVERY_CODE);
    }

    @Test
    void itsEnrolmentCodeIsRead() {
        assertThat(OneTimeCode.parse("X591-V71M-RD7")).isInstanceOf(CodeReading.Read.class);
    }
}
