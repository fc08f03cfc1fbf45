package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.app.excel.Lists.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists in the fonts of the time before Unicode. */
class ScriptTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TCVN3 | Hä vµ tªn trÎ em | Họ và tên trẻ em", "TCVN3 | L\u00AD¬ng ThÞ H»ng | Lương Thị Hằng",
        "TCVN3 | §Æng DiÖu ¸nh | Đặng Diệu ánh", "TCVN3 | UBND X· Y TÞCH | UBND XÃ Y TỊCH",
        "TCVN3 | CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TCVN3 | Lª Vâ | Lê Võ", "TCVN3 | Hµ | Hà", "VNI | Hoï vaø teân | Họ và tên",
        "VNI | Nguyeãn Vaên Ñöùc | Nguyễn Văn Đức", "VNI | Thò Höông | Thị Hương",
        "VNI | NGUYEÃN THÒ YÙ | NGUYỄN THỊ Ý",
        "VNI | nghóa vuï | nghĩa vụ", "VNI | kyû nieäm Myõ Lyø kyø | kỷ niệm Mỹ Lỳ kỳ",
        "WINDOWS_1258 | Hoò vaÌ tên | Họ và tên",
    })
    void textIsReadAsItsFontShowedIt(Script script, String text, String read) {
        assertThat(script.read(text)).isEqualToIgnoringCase(read);
    }

    @ParameterizedTest
    @CsvSource({"TCVN3, 'Hä vµ tªn|Ngµy sinh|D©n téc', 'Hoµng V¨n An'",
        "VNI, 'Hoï vaø teân|Ngaøy sinh|Daân toäc', 'Hoaøng Vaên An'",
        "WINDOWS_1258, 'Hoò vaÌ tên|NgaÌy sinh|Dân tôòc', 'HoaÌng Vãn An'"})
    void aPersonIsAskedAndSeesWhatWouldComeOfIt(Script script, String header, String name) throws IOException {
        Path file = Lists.write(folder, row((Object[]) header.split("\\|")), row(name, "2015"));
        Reading asked = Lists.read(file);

        assertThat(asked).isInstanceOfSatisfying(Reading.Asking.class, asking -> {
            assertThat(asking.script()).isEqualTo(script);
            assertThat(asking.examples()).isNotEmpty();
        });
    }

    @Test
    void withTheYesTheListIsReadAndWithTheNoNothingIs() throws IOException {
        Path file = Lists.write(folder, row("UBND X· Y TÞCH"), row("(Th«n Nµ L×a)"),
                row("Hä vµ tªn", "Ngµy sinh", "Hä tªn cha"),
                row("NguyÔn V¨n ¸nh", "5/9/2015", "nguyÔn v¨n cãng"));

        RowDraft row = rows(file, Script.TCVN3).getFirst();
        assertThat(row.child().name()).isEqualTo("Nguyễn Văn Ánh");
        assertThat(row.hamlet()).isEqualTo("Thôn Nà Lìa");
        assertThat(row.household().father()).as("small letters in a font of capitals").isEqualTo("NGUYỄN VĂN CÓNG");
        assertThat(((Reading.Rows) Lists.read(file, ReadOptions.NONE.in(Script.UNICODE))).isList()).isFalse();
    }

    @Test
    void namesCopiedIntoANewerListAreReadAndTheRestStays() throws IOException {
        Path file = Lists.write(folder, row("Họ và tên", "Ngày sinh", "Tên cha", "Thôn"),
                row("NguyÔn V¨n Hïng", 2015, "Nguyễn Văn Tú", "Nà Lìa"),
                row("TrÇn ThÞ Hµ", 2016, "Trần Quý", "Nà Lìa"), row("Vâ H¹nh", 2017, "Võ Hà", "Nà Lìa"));

        assertThat(Lists.read(file)).isInstanceOf(Reading.Asking.class);
        List<RowDraft> rows = rows(file, Script.TCVN3);
        assertThat(rows).extracting(row -> row.child().name())
                .containsExactly("Nguyễn Văn Hùng", "Trần Thị Hà", "Võ Hạnh");
        assertThat(rows).extracting(row -> row.household().father())
                .containsExactly("Nguyễn Văn Tú", "Trần Quý", "Võ Hà");
        assertThat(rows).extracting(RowDraft::hamlet).containsOnly("Nà Lìa");
        assertThat(rows(file, Script.UNICODE)).extracting(RowDraft::isRefused).contains(true);
    }

    @Test
    void namesOfAllPeoplesAreNobodysOldFont() throws IOException {
        List<String> names = List.of("Y Blơ Êban", "H'Nghĩa Krông", "Rơ Châm Pyưih", "Thào Seo Chứ", "Lò Thị Ủn",
                "Müller Anna", "François", "Nguyễn Hoà", "Trương Thuý Quyên", "Kpă Klơng");

        assertThat(names).noneMatch(Writing::isOld);
        assertThat(List.of("NguyÔn V¨n An", "Hoaøng Vaên Töù", "§Æng DiÖu")).allMatch(Writing::isOld);
        Object[][] rows = names.stream().map(name -> row(name, 2015)).toArray(Object[][]::new);
        Object[][] list = new Object[rows.length + 1][];
        list[0] = row("Ho va ten", "Ngay sinh");
        System.arraycopy(rows, 0, list, 1, rows.length);
        assertThat(Lists.rows(Lists.write(folder, list)).count()).isEqualTo(names.size());
    }

    @Test
    void everyLetterOfTheCodePageIsVietnamese() {
        StringBuilder signs = new StringBuilder();
        for (char sign = 0xA1; sign <= 0xFE; sign++) {
            String read = Script.TCVN3.read(String.valueOf(sign));
            signs.append(read.charAt(0) == sign && sign != 'ý' ? "" : read);
        }
        String small = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
        assertThat(signs.toString().chars().sorted().toArray())
                .isEqualTo((small + "ĂÂÊÔƠƯĐ").chars().sorted().toArray());
    }

    private static List<RowDraft> rows(Path file, Script script) throws IOException {
        Reading read = Lists.read(file, ReadOptions.NONE.in(script));
        return ((Reading.Rows) read).sheets().getFirst().rows();
    }
}
