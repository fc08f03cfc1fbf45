package vn.sotreem.app.cli;

import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.Watch;

/** A portal at the other end of one laptop's cable, which can be pulled while others reach the portal. */
record CabledPortal(Portal portal, AtomicBoolean isPulled) implements Portal {

    @Override
    public EnrolmentAnswer enrol(EnrolmentRequest request) throws PortalUnreachable {
        seeCable();
        return portal.enrol(request);
    }

    @Override
    public EnrolmentAnswer admit(EnrolmentApplication application) throws PortalUnreachable {
        seeCable();
        return portal.admit(application);
    }

    @Override
    public PushAnswer push(BatchId batch, byte[] envelope) throws PortalUnreachable {
        seeCable();
        return portal.push(batch, envelope);
    }

    @Override
    public PullAnswer pull(byte[] query) throws PortalUnreachable {
        seeCable();
        return portal.pull(query);
    }

    @Override
    public PushAnswer push(SealedBatch batch, boolean isAgain, Watch watch) throws PortalUnreachable {
        seeCable();
        return portal.push(batch, isAgain, watch);
    }

    @Override
    public PullAnswer pull(byte[] query, Watch watch) throws PortalUnreachable {
        seeCable();
        return portal.pull(query, watch);
    }

    private void seeCable() throws PortalUnreachable {
        if (isPulled.get()) {
            throw new PortalUnreachable(PortalUnreachable.Cause.NO_NETWORK, new ConnectException("no cable"));
        }
    }

    @Override
    public void hangUp() {
        portal.hangUp();
    }
}
