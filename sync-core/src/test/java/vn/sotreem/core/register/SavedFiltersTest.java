package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFiltersTest {
    private static final ChildFilter LITTLE = ChildFilter.of(new Criterion.Age(0, 5));
    private static final ChildFilter BOYS = ChildFilter.parse("sex:male group:4.2").orElseThrow();

    @TempDir
    private Path folder;

    private static List<String> names(Register register) {
        return register.lists().saved().all().stream().map(SavedFilter::name).toList();
    }

    @Test
    void theyAreThereAgainInTheirOrder() throws Exception {
        try (Register register = TestRegister.create(folder)) {
            SavedFilters filters = register.lists().saved();
            assertThat(filters.keep("  Trẻ  nhỏ ", LITTLE)).isTrue();
            assertThat(filters.keep("Khuyết tật", BOYS)).isTrue();
            assertThat(filters.keep("Thừa", LITTLE)).isTrue();
            filters.move("Khuyết tật", -5);
            assertThat(filters.rename("Trẻ nhỏ", "Dưới 6 tuổi")).isTrue();
            assertThat(filters.rename("Thừa", "khuyết tật")).isFalse();
            assertThat(filters.remove("Thừa")).isTrue();
        }
        try (Register again = TestRegister.reopen(folder)) {
            assertThat(again.lists().saved().all()).containsExactly(new SavedFilter("Khuyết tật", BOYS),
                    new SavedFilter("Dưới 6 tuổi", LITTLE));
        }
        String file = new String(Files.readAllBytes(folder.resolve(Register.FILE_NAME)), StandardCharsets.UTF_8);
        assertThat(file).doesNotContain("Khuyết tật");
    }

    @Test
    void theSameNameIsTheSameFilterAndNoNameIsNone() throws Exception {
        try (Register register = TestRegister.create(folder)) {
            register.lists().saved().keep("Trẻ nhỏ", LITTLE);
            register.lists().saved().keep("trẻ nhỏ", BOYS);

            assertThat(names(register)).hasSize(1);
            assertThat(register.lists().saved().find("TRẺ NHỎ").orElseThrow().filter()).isEqualTo(BOYS);
            assertThat(register.lists().saved().keep(" … ", BOYS)).isFalse();
        }
    }

    @Test
    void thereIsALimit() throws Exception {
        try (Register register = TestRegister.create(folder)) {
            for (int filter = 0; filter < SavedFilters.FILTERS_MAX; filter++) {
                assertThat(register.lists().saved().keep("Lọc " + filter, LITTLE)).isTrue();
            }
            assertThat(register.lists().saved().keep("Thêm", LITTLE)).isFalse();
        }
    }
}
