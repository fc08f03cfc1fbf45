package vn.sotreem.app.ui;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;

/** A way to a portal on which a batch can be stuck until somebody hangs up. */
final class SlowWay implements Portal {
    final BlockingQueue<BatchId> entered = new LinkedBlockingQueue<>();
    volatile boolean isStuck;
    private final BlockingQueue<Boolean> hungUp = new LinkedBlockingQueue<>();
    private final Portal portal;

    SlowWay(Portal portal) {
        this.portal = portal;
    }

    @Override
    public EnrolmentAnswer enrol(EnrolmentRequest request) throws PortalUnreachable {
        return portal.enrol(request);
    }

    @Override
    public EnrolmentAnswer admit(EnrolmentApplication application) throws PortalUnreachable {
        return portal.admit(application);
    }

    @Override
    public PushAnswer push(BatchId batch, byte[] envelope) throws PortalUnreachable {
        entered.add(batch);
        if (!isStuck) {
            return portal.push(batch, envelope);
        }
        try {
            hungUp.take();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        throw new PortalUnreachable(PortalUnreachable.Cause.CUT, new IOException("hung up"));
    }

    @Override
    public PullAnswer pull(byte[] query) throws PortalUnreachable {
        return portal.pull(query);
    }

    @Override
    public void hangUp() {
        hungUp.add(true);
    }
}
