package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.portal.Records.CHILD;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.HOUSEHOLD;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.FeedRecord;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.RawColumns;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.TestPortalKeys;
import vn.sotreem.core.register.TestRegister;

/** The portal of a register tells records that make no sense: they are kept or not, and the register stays sound. */
class NewsFuzzTest {
    @TempDir
    private Path folder;
    private final TestPortalKeys portal = new TestPortalKeys();
    private Register register;
    private long place;

    static Stream<byte[]> seeds() {
        return Stream.<List<Item>>of(List.of(HAMLET, HOUSEHOLD, CHILD), List.of(HAMLET, HOUSEHOLD), List.of())
                .map(items -> RawColumns.ofPage(items.stream().map(NewsFuzzTest::told).toList()));
    }

    private static FeedRecord told(Item item) {
        return new FeedRecord(new RecordCopy(item.id(), item.entity().code(), 1, item.values()),
                item.values().asMap().keySet().stream().collect(Collectors.toMap(key -> key,
                        key -> new Stamp(Hlc.of(TestRegister.NOON.toEpochMilli(), 1), "Hoa"))));
    }

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.create(folder);
        portal.enrol(register);
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
    }

    @AfterEach
    void close() {
        register.close();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void whateverIsReadIsTakenInOrNot(byte[] columns) {
        List<FeedRecord> records;
        try {
            records = RawColumns.records(columns);
        } catch (Unreadable refused) {
            return;
        }
        byte[] query = register.news().query().orElseThrow();
        place++;
        register.news().apply(query, portal.page(query, place, 0, Optional.of(Checksum.EMPTY),
                records.toArray(FeedRecord[]::new)));
        assertThat(register.examine().findings()).isEmpty();
        assertThat(register.standing().waiting()).isEqualTo(3);
    }
}
