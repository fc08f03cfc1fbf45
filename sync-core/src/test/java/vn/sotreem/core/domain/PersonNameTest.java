package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotreem.core.domain.PersonName.Likeness;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Nông Văn An, NÔNG  VĂN AN, SAME", "Hòa, Hoà, SAME", "Lý Thị Mỹ, Lí Thị Mĩ, SAME",
        "Nguyễn Thuý, Nguyễn Thúy, SAME", "Đàm Thị Đào, dam thi dao, WITHOUT_ACCENTS",
        "Nông Văn An, Nông Van Ân, NEAR", "Nông Văn Ấn, Nông Văn Ân, DIFFERENT",
        "Nông Văn An, Nông Văn, DIFFERENT", "An Nông Văn, Nông Văn An, REORDERED",
        "Nguyễn Thị Ngọc Anh, Nguyễn Ngọc Anh, NEAR", "Nguyễn Thị Anh, Nguyễn Tị Anh, NEAR",
        "Nông Văn An, Nông Văn Anh, DIFFERENT", "Nông Văn An, Nguyễn Văn An, DIFFERENT",
        "Hoàng Văn Bình, Hoàng Văn Binh, NEAR", "Thúi, Thúy, DIFFERENT", "Gái, Nông Thị Én, UNNAMED",
        "Trai, Gái, UNNAMED", "'', Nông Văn An, DIFFERENT"})
    void namesAreComparedAsPeopleDo(String one, String other, Likeness likeness) {
        assertThat(PersonName.of(one).likenessTo(PersonName.of(other))).isEqualTo(likeness);
        assertThat(PersonName.of(other).likenessTo(PersonName.of(one))).isEqualTo(likeness);
    }

    @Property
    void anyTwoTextsAreComparedTheSameFromBothSides(@ForAll String one, @ForAll String other) {
        PersonName first = PersonName.of(one);
        PersonName second = PersonName.of(other);
        assertThat(first.likenessTo(second)).isEqualTo(second.likenessTo(first));
        assertThat(first.isEmpty() || first.isProvisional() || first.likenessTo(first) == Likeness.SAME).isTrue();
    }
}
