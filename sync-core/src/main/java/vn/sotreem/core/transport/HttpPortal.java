package vn.sotreem.core.transport;

import java.time.InstantSource;
import okhttp3.MediaType;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.security.CodeReading;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.Watch;

/** The portal over HTTP (docs/protocol.md): what is asked, and what the answers mean. {@link HttpLink} carries it. */
public final class HttpPortal implements Portal, AutoCloseable {
    private static final MediaType QUERY = MediaType.get("application/vnd.sotreem.query");

    private final InstantSource clock;
    private final HttpLink link;

    /** @param clock only for a {@code Retry-After} that names a date */
    public HttpPortal(PortalAddress address, Patience patience, InstantSource clock) {
        this.clock = clock;
        this.link = new HttpLink(address, patience);
    }

    @Override
    public EnrolmentAnswer enrol(EnrolmentRequest request) throws PortalUnreachable {
        if (!(OneTimeCode.parse(request.code()) instanceof CodeReading.Read<OneTimeCode>(OneTimeCode code))) {
            return new EnrolmentAnswer.CodeRefused();
        }
        EnrolmentExchange exchange = new EnrolmentExchange(request, code);
        HttpAnswer answer = post("v1/enrolments", new PiecewiseBody(EnrolmentExchange.MEDIA_TYPE, exchange.body()),
                Watch.NONE);
        return exchange.read(answer, clock.instant());
    }

    @Override
    public EnrolmentAnswer admit(EnrolmentApplication application) throws PortalUnreachable {
        return EnrolmentExchange.readRelayed(post("v1/enrolments",
                new PiecewiseBody(EnrolmentExchange.MEDIA_TYPE, application.bytes()), Watch.NONE), clock.instant());
    }

    @Override
    public PushAnswer push(BatchId batch, byte[] envelope) throws PortalUnreachable {
        return PushReply.read(new Delivery(link, batch, envelope, Watch.NONE).whole(), clock.instant());
    }

    @Override
    public PushAnswer push(SealedBatch batch, boolean isAgain, Watch watch) throws PortalUnreachable {
        Delivery delivery = new Delivery(link, batch.id(), batch.bytes(), watch);
        return PushReply.read(isAgain ? delivery.rest(batch.hash()) : delivery.whole(), clock.instant());
    }

    @Override
    public PullAnswer pull(byte[] query) throws PortalUnreachable {
        return pull(query, Watch.NONE);
    }

    @Override
    public PullAnswer pull(byte[] query, Watch watch) throws PortalUnreachable {
        return PullReply.read(post("v1/queries", new PiecewiseBody(QUERY, query), watch), clock.instant());
    }

    private HttpAnswer post(String path, PiecewiseBody body, Watch watch) throws PortalUnreachable {
        return link.exchange(link.request(path).post(body).build(), body.size(), watch);
    }

    @Override
    public void hangUp() {
        link.hangUp();
    }

    /** What talking to the portal has cost since this object was made. */
    public Traffic traffic() {
        return link.traffic();
    }

    /** Closes the connection kept open. */
    @Override
    public void close() {
        link.close();
    }
}
