package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.portal.Laptop.COMMUNE;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.child;
import static vn.sotreem.core.portal.Records.household;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.RecordCopy;

/** Many write while one reads: whatever is committed late, the feed passes over nothing. */
class FeedAtOnceTest {
    private static final int WRITERS = 8;
    private static final int BATCHES = 12;

    @TempDir
    private Path folder;
    private final AtomicInteger writing = new AtomicInteger(WRITERS);

    @Test
    void aReaderMissesNothingOfWhatEightWrite() throws Exception {
        try (ReferencePortal portal =
                     ReferencePortal.open(folder, InstantSource.fixed(AtPortal.NOW), new SecureRandom());
             ExecutorService atOnce = Executors.newFixedThreadPool(WRITERS)) {
            Laptop reader = Laptop.enrolled(portal, portal.newCode(), COMMUNE);
            reader.receipt(portal, reader.seal(reader.creating(HAMLET)));
            List<Future<Void>> writers = new ArrayList<>();
            for (int writer = 1; writer <= WRITERS; writer++) {
                long first = writer * 100L;
                writers.add(atOnce.submit(() -> write(portal, first)));
            }

            Map<UUID, RecordCopy> told = read(portal, reader);

            for (Future<Void> writer : writers) {
                writer.get();
            }
            assertThat(told).isEqualTo(portal.records().stream().filter(record -> !record.id().equals(HAMLET.id()))
                    .map(PortalRecord::copy).collect(Collectors.toMap(RecordCopy::id, copy -> copy)));
        }
    }

    private Void write(ReferencePortal portal, long first) throws Exception {
        Laptop laptop = Laptop.enrolled(portal, portal.newCode(), COMMUNE);
        for (long number = first; number < first + BATCHES; number++) {
            laptop.receipt(portal, laptop.seal(laptop.creating(household(number), child(number, household(number)))));
            laptop.receipt(portal, laptop.seal(laptop.changing(household(first), household(first)
                    .with("note", "lần " + number))));
        }
        writing.decrementAndGet();
        return null;
    }

    /** What the feed has told when nobody writes any more. */
    private Map<UUID, RecordCopy> read(ReferencePortal portal, Laptop reader) throws Exception {
        Map<UUID, RecordCopy> told = new HashMap<>();
        long after = 0;
        boolean done = false;
        while (!done) {
            boolean quiet = writing.get() == 0;
            FeedPage page = reader.page(portal, new Query.Feed(1, after, 700, false));
            page.records().forEach(record -> told.put(record.copy().id(), record.copy()));
            assertThat(page.head().next()).isGreaterThanOrEqualTo(after);
            after = page.head().next();
            done = quiet && page.isLast();
        }
        return told;
    }
}
