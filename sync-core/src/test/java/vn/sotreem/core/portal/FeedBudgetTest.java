package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;
import vn.sotreem.core.transport.Traffic;

/** What it costs to be told of ten thousand children, and that there is nothing new, counted at the socket. */
class FeedBudgetTest {
    private static final int CHILDREN = 10_000;
    private static final int ROOM = 64 * 1024;
    private static final int FIRST_LOAD_MAX = 700_000;
    private static final int NOTHING_NEW_MAX = 400;
    private static final int QUERY_MAX = 450;

    @TempDir
    private Path folder;

    @Test
    void theFirstLoadAndAllThatFollowStayWithinTheirBudgets() throws Exception {
        try (ReferencePortal store =
                     ReferencePortal.open(folder, InstantSource.fixed(AtPortal.NOW), new SecureRandom());
             PortalServer server = PortalServer.start(store, 0, fault -> { });
             HttpPortal portal = new HttpPortal(PortalAddress.parse(server.address().toString()).orElseThrow(),
                     Patience.POOR_LINK, InstantSource.fixed(AtPortal.NOW))) {
            write(store);
            Laptop reader = Laptop.enrolled(portal, store.newCode(), SampleOffice.OFFICE.communeCode());

            Traffic before = portal.traffic();
            List<FeedPage> pages = reader.pages(portal, new Query.Feed(1, 0, ROOM, false));
            Traffic loaded = portal.traffic();
            reader.page(portal, new Query.Feed(1, pages.getLast().head().next(), ROOM, false));
            Traffic asked = portal.traffic();

            int records = pages.stream().mapToInt(page -> page.records().size()).sum();
            long first = loaded.bytesDown() - before.bytesDown();
            System.out.printf("first load: %d records, %d pages, %d bytes down; nothing new: %d up, %d down%n", records,
                    pages.size(), first, asked.bytesUp() - loaded.bytesUp(), asked.bytesDown() - loaded.bytesDown());
            assertThat(records).isEqualTo(store.records().size());
            assertThat(first).isLessThanOrEqualTo(FIRST_LOAD_MAX);
            assertThat(asked.bytesDown() - loaded.bytesDown()).isLessThanOrEqualTo(NOTHING_NEW_MAX);
            assertThat(asked.bytesUp() - loaded.bytesUp()).isLessThanOrEqualTo(QUERY_MAX);
        }
    }

    private static void write(ReferencePortal store) throws Exception {
        Laptop writer = Laptop.enrolled(store, store.newCode(), SampleOffice.OFFICE.communeCode());
        Random random = new Random(7);
        SampleOffice office = SampleOffice.commune(random,
                new RecordIds(InstantSource.fixed(AtPortal.NOW), random), LocalDate.of(2026, 11, 22), CHILDREN);
        List<Change> batch = new ArrayList<>();
        for (Save save : office.saves("Hoàng Thị Én")) {
            batch.addAll(writer.creating(save.edits().stream().map(Edit::after).toArray(Item[]::new)));
            if (batch.size() > 900) {
                writer.receipt(store, writer.seal(batch));
                batch.clear();
            }
        }
        writer.receipt(store, writer.seal(batch));
    }
}
