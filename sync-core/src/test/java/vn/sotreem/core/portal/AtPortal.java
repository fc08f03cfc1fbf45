package vn.sotreem.core.portal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PushAnswer;

/** A reference portal on real files and one way to it. */
abstract class AtPortal {
    static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

    private final Way way;
    @TempDir
    private Path folder;
    ReferencePortal store;
    Portal portal;

    AtPortal(Way way) {
        this.way = way;
    }

    @BeforeEach
    void open() throws Exception {
        store = ReferencePortal.open(folder, InstantSource.fixed(NOW), new SecureRandom());
        portal = way.to(store);
    }

    @AfterEach
    void close() throws Exception {
        way.leave();
        store.close();
    }

    Laptop laptop() throws PortalUnreachable {
        return Laptop.enrolled(portal, store.newCode(), Laptop.COMMUNE);
    }

    PushAnswer push(SealedBatch batch) throws PortalUnreachable {
        return portal.push(batch.id(), batch.bytes());
    }
}
