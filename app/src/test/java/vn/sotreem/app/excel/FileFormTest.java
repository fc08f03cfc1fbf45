package vn.sotreem.app.excel;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.app.excel.Lists.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is handed in, the answer is a list or a problem with words, never an exception. */
class FileFormTest {

    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    @TempDir
    private Path folder;

    @Test
    void filesThatAreNoWorkbookAreToldByWhatTheyAre() throws IOException {
        assertThat(problem(new byte[0])).isEqualTo(FileProblem.EMPTY);
        assertThat(problem(Arrays.copyOf(OLE, 1024))).isEqualTo(FileProblem.DAMAGED);
        assertThat(problem(join(OLE, "EncryptedPackage".getBytes(UTF_16LE)))).isEqualTo(FileProblem.PASSWORD);
        assertThat(problem("\uFEFF <html><table>".getBytes(UTF_8))).isEqualTo(FileProblem.MARKUP);
        assertThat(problem("Tôi không phải là danh sách.".getBytes(UTF_8))).isEqualTo(FileProblem.NO_HEADER);
        assertThat(problem(new byte[] {1, 0, 2, 0})).isEqualTo(FileProblem.NOT_A_WORKBOOK);
        assertThat(problem(zip("word/document.xml"))).isEqualTo(FileProblem.NOT_A_WORKBOOK);
        assertThat(problem(zip("xl/workbook.xml"))).isEqualTo(FileProblem.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 300, 1500, 3000})
    void aFileCutOffIsDamaged(int length) throws IOException {
        byte[] whole = Files.readAllBytes(Lists.write(folder, row("Họ và tên", "Ngày sinh"), row("An", "2015")));

        assertThat(problem(Arrays.copyOf(whole, length))).isEqualTo(FileProblem.DAMAGED);
    }

    @Test
    void aWorkbookWithoutAListSaysSo() throws IOException {
        assertThat(Lists.read(Lists.write(folder, row("Họ và tên", "Nghề nghiệp"), row("Nông Văn An", "Giáo viên"))))
                .isEqualTo(new Reading.Unreadable(FileProblem.NO_HEADER));
        assertThat(Lists.read(Lists.write(folder))).isEqualTo(new Reading.Unreadable(FileProblem.NO_HEADER));
    }

    private FileProblem problem(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file.xlsx"), content);
        return ((Reading.Unreadable) Lists.read(file)).problem();
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return bytes.toByteArray();
    }
}
