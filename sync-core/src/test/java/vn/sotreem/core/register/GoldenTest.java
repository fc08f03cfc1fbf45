package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoldenTest {

    @Test
    void everyVersionOfTheSchemaHasARegisterThatWasMadeByIt() {
        for (int version = 1; version <= Register.MIGRATIONS.files().size(); version++) {
            assertThat(GoldenTest.class.getResource("/vn/sotreem/core/portal/golden/" + version + "/so-tre-em.db"))
                    .as("a register of version %d: make it with GoldenMaker and have UpgradeTest open it", version)
                    .isNotNull();
        }
    }
}
