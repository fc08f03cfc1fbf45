package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A register in which an officer has written who stands in restricted groups, and a collaborator. */
final class Planted {
    static final String HANH = "Lường Thị Hạnh";
    static final String GROUND = "QĐ-KÍN-77";
    private static final String HER_PASSWORD = "mật khẩu của Hạnh";
    /** What tells it: the words for the groups, and what was written beside. */
    private static final List<String> WORDS = List.of("HIV", "hiếp dâm", "raped", "nghiện", "addict", GROUND);
    /** And the codes, as they stand in a document. */
    private static final List<String> CODES = List.of("\"5\"", "\"11.1\"", "\"7.2\"");

    /** In a cell or a column of paper, between blanks or commas. */
    private static final Pattern LISTED = Pattern.compile("(?:^|[>,; ])(?:11\\.1|7\\.2)(?:[<,; ]|$)");

    private final Path home;
    private final Terminal officer;
    private final String child;
    private final String household;
    private final String spell;
    private final String twin;

    Planted(Path home) {
        this.home = home;
        this.officer = new Terminal(home);
        assertThat(officer.run("init", "--province", "20", "--commune-code", "06463", "--commune", "Xã Y Tịch",
                "--user", Terminal.USER, "--role", "officer", "--hamlet", "Thôn Nà Lìa").exit()).isEqualTo(Exit.DONE);
        officer.with(Secrets.NEW_PASSWORD, HER_PASSWORD).ask("user", "add", HANH, "--role", "collaborator");
        JsonNode written = save("{'name':'Nông Văn An','birth':'2015-09-05','sex':'male','circumstances':['4.2'],"
                + "'household':{'hamlet':'na lia','number':12}}");
        this.child = written.path("id").asText();
        this.household = written.path("household").asText();
        save("{'id':'%s','circumstances':['4.2','5','11.1']}".formatted(child));
        this.spell = save("{'entity':'spell','child':'%s','list':'circumstances','code':'7.2','since':'2025',"
                .formatted(child) + "'ground':'" + GROUND + "'}").path("id").asText();
        this.twin = save("{'name':'Nông Văn An','birth':'2015-09-05','sex':'male','circumstances':['4.2','5'],"
                + "'household':{'hamlet':'na lia','number':13}}").path("id").asText();
    }

    private JsonNode save(String json) {
        Terminal.Said said = officer.save(json);
        assertThat(said.exit()).as(said.out()).isEqualTo(Exit.DONE);
        return said.json().path("records").path(0);
    }

    Terminal officer() {
        return officer;
    }

    /** Hers, and what she types says who she is. */
    Terminal.Said asHer(String input, List<String> command) {
        return new Terminal(home).with(Secrets.PASSWORD, HER_PASSWORD).reading(input,
                Stream.concat(command.stream(), Stream.of("--user", HANH)).toArray(String[]::new));
    }

    String child() {
        return child;
    }

    String household() {
        return household;
    }

    String spell() {
        return spell;
    }

    String twin() {
        return twin;
    }

    /** Whether what a command said tells it. */
    static boolean tells(String said) {
        return tellsInWords(said) || CODES.stream().anyMatch(said::contains);
    }

    /** Whether a file tells it: in words, or by a code among other codes. */
    static boolean tells(Path file) throws IOException {
        String text = text(file);
        return tellsInWords(text) || LISTED.matcher(text).find();
    }

    private static boolean tellsInWords(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** What can be read in a file: the text of a PDF, the sheets of a workbook, else the bytes. */
    private static String text(Path file) throws IOException {
        if (file.toString().endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(pdf);
            }
        }
        if (!file.toString().endsWith(".xlsx")) {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry sheet : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
