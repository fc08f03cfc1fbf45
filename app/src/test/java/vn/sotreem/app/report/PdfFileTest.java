package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.ChildRow;

class PdfFileTest {
    @TempDir
    Path folder;

    @Test
    void everyFontIsInTheFile() throws IOException {
        Path file = written(SampleRows.hamlet(60));

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            Set<String> fonts = new HashSet<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            assertThat(fonts).containsExactlyInAnyOrder("Tinos-Regular", "Tinos-Bold", "Tinos-Italic");
            assertThat(pdf.getVersion()).isEqualTo(1.7f);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("SỔ THEO DÕI TRẺ EM");
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(written(SampleRows.hamlet(60)));
        byte[] second = Files.readAllBytes(written(SampleRows.hamlet(60)));
        byte[] other = Files.readAllBytes(written(SampleRows.hamlet(61)));

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void aNameInTwoLinesIsCopiedAsOne() throws IOException {
        String name = "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc";
        Path file = written(List.of(SampleRows.child("name", name)));

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(pdf.getPage(0));
            assertThat(extractor.getMarkedContents()).extracting(PDMarkedContent::getActualText).contains(name);
        }
    }

    @Test
    void theFileTakesThePlaceOfAnOlderOneAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("so.pdf");
        Files.writeString(file, "older");

        written(List.of());

        assertThat(Files.size(file)).isGreaterThan(10_000);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatIsNotThereIsTheWorldsFault() {
        Document document = book(List.of());

        assertThatThrownBy(() -> PdfFile.write(document, folder.resolve("no/so.pdf")))
                .isInstanceOf(IOException.class);
    }

    private Path written(List<ChildRow> rows) throws IOException {
        Path file = folder.resolve("so.pdf");
        PdfFile.write(book(rows), file);
        return file;
    }

    private static Document book(List<ChildRow> rows) {
        return RegisterBook.of(SampleOffice.OFFICE, Edition.today(SampleRows.DAY, "Hoa"), rows,
                Optional.of(SampleRows.HAMLET), Paper.A4, Catalog.bundled());
    }
}
