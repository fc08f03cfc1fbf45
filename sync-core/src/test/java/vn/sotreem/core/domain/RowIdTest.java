package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RowIdTest {

    @Property
    void aRowIdIsTheSameOnEveryListAndReadBack(@ForAll long high, @ForAll long low) {
        RowId row = RowId.of(new UUID(high, low));

        assertThat(row.text()).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(RowId.parse(row.text())).contains(row);
        assertThat(RowId.of(new UUID(high, low))).isEqualTo(row);
    }

    @Test
    void childrenThatWereMadeInOneMomentHaveRowIdsFarApart() {
        assertThat(RowId.of(UUID.fromString("01a20169-19c4-7000-9226-aa18b3667686")))
                .isNotEqualTo(RowId.of(UUID.fromString("01a20169-19c4-7000-9226-aa18b3667687")));
    }

    @Test
    void aRowIdThatWasCopiedByHandIsUnderstood() {
        RowId row = RowId.parse("1A0BC-DEFGH").orElseThrow();

        assertThat(RowId.parse(" iaobc defgh ")).contains(row);
        assertThat(RowId.parse("1A0BCDEFGH")).contains(row);
        assertThat(RowId.parse("1A0BC-DEFG")).isEmpty();
        assertThat(RowId.parse("1A0BC-DEFGU")).isEmpty();
        assertThat(RowId.parse("")).isEmpty();
    }
}
