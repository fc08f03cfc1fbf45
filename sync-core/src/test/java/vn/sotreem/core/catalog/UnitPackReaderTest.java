package vn.sotreem.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.catalog.PackFlaw.Kind;

/** Packs of administrative units, sound and spoilt. */
class UnitPackReaderTest {
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final String MAP_HEAD =
            "old_province_code,old_commune_code,old_name,old_district,old_province,new_commune_code,split\r\n";

    private final Map<String, String> texts = new HashMap<>(Map.of(
            UnitPackReader.PROVINCES, "code,type,name\r\n20,Tỉnh,Lạng Sơn\r\n",
            UnitPackReader.COMMUNES, "code,type,name,province_code\r\n06463,Xã,Chi Lăng,20\r\n06505,xã,Quan Sơn,20\r\n",
            UnitPackReader.MAP, "# since: 2025-07-01\r\n# decree: NQ 1672\r\n" + MAP_HEAD
                    + "20,06463,Thị trấn Đồng Mỏ,Huyện Chi Lăng,Tỉnh Lạng Sơn,06463,\r\n"
                    + "20,06520,Xã Y Tịch,Huyện Chi Lăng,Tỉnh Lạng Sơn,06505,\r\n"
                    + "20,06505,Xã Bằng Mạc,Huyện Chi Lăng,Tỉnh Lạng Sơn,06505,yes\r\n"
                    + "20,06505,Xã Bằng Mạc,Huyện Chi Lăng,Tỉnh Lạng Sơn,06463,yes\r\n"));

    @TempDir
    private Path folder;

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new HashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private UnitPackReader.Reading read() {
        return UnitPackReader.read(files(), Optional.empty(), "");
    }

    private void change(String file, String was, String is) {
        texts.computeIfPresent(file, (name, text) -> text.replace(was, is));
    }

    private Units units() {
        return new Units(List.of(read().pack().orElseThrow()));
    }

    @Test
    void aPackTellsWhatACodeIsAndWhatItWasAndSinceWhen() {
        assertThat(read().flaws()).isEmpty();
        assertThat(units().commune("06505").orElseThrow().fullName()).isEqualTo("Xã Quan Sơn");
        assertThat(units().find("y tich").then()).singleElement().satisfies(step -> {
            assertThat(step.newCode()).isEqualTo("06505");
            assertThat(step.since()).isEqualTo(JULY);
            assertThat(step.decree()).isEqualTo("NQ 1672");
        });
        assertThat(units().predecessors("06505")).containsExactly("06520");
        assertThat(units().province("04").orElseThrow().name()).as("of the program itself").isEqualTo("Cao Bằng");
    }

    @Test
    void whatBecameOfACommuneIsToldByItsNameWhereItsCodeWasGivenAnew() {
        assertThat(units().successors("06463", "Xã Chi Lăng")).as("it is so now").isEmpty();
        assertThat(units().successors("06463", "Thị trấn Đồng Mỏ")).extracting(UnitStep::newCode)
                .containsExactly("06463");
        assertThat(units().successors("06505", "Xã Bằng Mạc")).as("it was split: a person chooses")
                .extracting(UnitStep::newCode).containsExactly("06505", "06463");
    }

    @Test
    void codesThatGoRoundAreOneStepEachAndTwoPacksTwo() {
        change(UnitPackReader.MAP, "20,06463,Thị trấn Đồng Mỏ,Huyện Chi Lăng,Tỉnh Lạng Sơn,06463",
                "20,06463,Thị trấn Đồng Mỏ,,,06505");
        change(UnitPackReader.MAP, "20,06520,Xã Y Tịch,Huyện Chi Lăng,Tỉnh Lạng Sơn,06505",
                "20,06520,Xã Y Tịch,,,06463");
        UnitPack first = read().pack().orElseThrow();
        UnitPack second = new UnitPack(JULY.plusYears(1), "", first.provinces(), first.communes(), List.of(
                new UnitStep("06463", "Xã Chi Lăng", "", "06505", false, List.of(), JULY.plusYears(1), "")));
        Units both = new Units(List.of(second, first));

        assertThat(new Units(List.of(first)).successors("06520", "Xã Y Tịch")).extracting(UnitStep::newCode)
                .as("not further to what 06463 was before").containsExactly("06463");
        assertThat(both.predecessors("06505")).contains("06463", "06520");
    }

    @Test
    void aPackThatWasCutOrIsOfAnotherProgramIsNamedByFileAndLine() {
        byte[] map = files().get(UnitPackReader.MAP);
        Map<String, byte[]> cut = files();
        cut.put(UnitPackReader.MAP, Arrays.copyOf(map, map.length - 40));
        assertThat(UnitPackReader.read(cut, Optional.empty(), "").flaws()).extracting(PackFlaw::kind, PackFlaw::line)
                .contains(tuple(Kind.LINE_BROKEN, 7));

        Map<String, byte[]> foreign = files();
        foreign.put(UnitPackReader.COMMUNES, "code,type,name,province_code\n06463,Xã,Chi Lăng,20\n"
                .getBytes(Charset.forName("windows-1258")));
        assertThat(UnitPackReader.read(foreign, Optional.empty(), "")).satisfies(reading -> {
            assertThat(reading.pack()).isEmpty();
            assertThat(reading.flaws()).extracting(PackFlaw::kind).contains(Kind.NOT_UTF8);
        });
        change(UnitPackReader.MAP, "# decree", "# rows: 5\r\n# decree");
        assertThat(kinds()).containsExactly(Kind.LINES_LOST);
    }

    private List<Kind> kinds() {
        return read().flaws().stream().map(PackFlaw::kind).toList();
    }

    @Test
    void whatIsWrongInItIsAllTold() {
        change(UnitPackReader.COMMUNES, "06505,xã", "06463,xã");
        change(UnitPackReader.COMMUNES, "Quan Sơn,20", ",21");
        change(UnitPackReader.MAP, "20,06520", "20,6520");
        change(UnitPackReader.MAP, "06505,yes", "06505,");
        change(UnitPackReader.MAP, "# since: 2025-07-01\r\n", "");

        assertThat(kinds()).containsExactlyInAnyOrder(Kind.SINCE_MISSING, Kind.NAME_WRONG, Kind.TWICE,
                Kind.PROVINCE_UNKNOWN, Kind.CODE_WRONG, Kind.SPLIT_UNSAID, Kind.SUCCESSOR_UNKNOWN);
        texts.remove(UnitPackReader.PROVINCES);
        change(UnitPackReader.COMMUNES, "code,", "ma,");
        assertThat(kinds()).contains(Kind.FILE_MISSING, Kind.COLUMNS_MISSING);
    }

    @Test
    void aPackIsKeptByItsDayAndReadAgainFromAFolderOrAZip() throws Exception {
        Path zip = folder.resolve("goi.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                out.putNextEntry(new ZipEntry("goi/" + file.getKey()));
                out.write(file.getValue());
            }
        }
        Map<String, byte[]> files = UnitFolder.files(zip);
        UnitPack pack = UnitPackReader.read(files, Optional.empty(), "").pack().orElseThrow();
        UnitFolder kept = new UnitFolder(folder);
        assertThat(kept.read().packs()).isEmpty();

        kept.keep(pack, files);
        kept.keep(pack, files);

        assertThat(kept.read().packs()).containsExactly(pack);
        Path there = folder.resolve(UnitFolder.NAME).resolve("2025-07-01");
        assertThat(UnitFolder.files(there)).containsOnlyKeys(UnitPackReader.FILES);
        Files.writeString(there.resolve(UnitPackReader.MAP), "spoilt");
        assertThat(kept.read().packs()).isEmpty();
    }
}
