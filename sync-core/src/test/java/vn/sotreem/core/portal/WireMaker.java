package vn.sotreem.core.portal;

import static vn.sotreem.core.portal.Records.CHILD;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.HOUSEHOLD;
import static vn.sotreem.core.portal.Records.child;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.security.ReceivingKeys;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.transport.Bundle;

/**
 * Makes one of everything that travels, for {@code WireVersionTest} to read for ever after. Run once for each version
 * of the wire, with {@code -Dtest=WireMaker -Dgolden=DIR}.
 */
class WireMaker {
    @TempDir
    private Path folder;

    @Test
    @EnabledIfSystemProperty(named = "golden", matches = ".+")
    void oneOfEverythingThatTravels() throws Exception {
        Path target = Files.createDirectories(Path.of(System.getProperty("golden")));
        try (ReferencePortal portal = ReferencePortal.open(folder, InstantSource.fixed(AtPortal.NOW),
                new SecureRandom())) {
            Laptop laptop = Laptop.enrolled(portal, portal.newCode(), Laptop.COMMUNE);
            Laptop other = Laptop.enrolled(portal, portal.newCode(), Laptop.COMMUNE);
            Files.write(target.resolve("portal-key"), laptop.enrolment().portalKey());
            Files.write(target.resolve("laptop-key"), laptop.request("").publicKey());
            SealedBatch batch = laptop.seal(laptop.creating(HAMLET), laptop.creating(HOUSEHOLD, CHILD),
                    laptop.creating(child(2, HOUSEHOLD).with("name", "")));
            Files.write(target.resolve("batch"), batch.bytes());
            Files.write(target.resolve("receipt"),
                    ((PushAnswer.Received) portal.push(batch.id(), batch.bytes())).receipt());
            answer(portal, other, new Query.Feed(1, 0, 65_536, false), target.resolve("page"));
            answer(portal, other, new Query.Hamlets(), target.resolve("tally"));
            answer(portal, other, new Query.Known(List.of(laptop.creating(HAMLET).getFirst().id().session())),
                    target.resolve("known"));
            ReceivingKeys officer = ReceivingKeys.random(new SecureRandom());
            Files.write(target.resolve("officer"), officer.encoded());
            Parcel parcel = laptop.parcel(batch);
            Bundle.write(target.resolve("stick.age"), parcel, List.of(officer.recipient()), officer);
        }
    }

    private static void answer(ReferencePortal portal, Laptop laptop, Query.Ask ask, Path file) throws Exception {
        byte[] query = laptop.query(AtPortal.NOW, ask);
        Files.write(file.resolveSibling(file.getFileName() + "-query"), query);
        Files.write(file, ((PullAnswer.Received) portal.pull(query)).answer());
    }
}
