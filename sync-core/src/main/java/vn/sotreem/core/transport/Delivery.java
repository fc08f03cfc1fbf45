package vn.sotreem.core.transport;

import java.util.HexFormat;
import java.util.OptionalInt;
import okhttp3.MediaType;
import okhttp3.Request;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.Watch;

/**
 * Brings one batch to the portal, whole or from where an earlier sending broke off, as in
 * draft-ietf-httpbis-resumable-upload: HEAD tells how much is there, PATCH sends the rest.
 */
final class Delivery {
    private static final MediaType BATCH = MediaType.get("application/vnd.sotreem.batch");
    private static final MediaType REST = MediaType.get("application/partial-upload");
    private static final int OK = 200;
    private static final int NOTHING = 0;

    private final HttpLink link;
    private final BatchId batch;
    private final byte[] envelope;
    private final Watch watch;

    Delivery(HttpLink link, BatchId batch, byte[] envelope, Watch watch) {
        this.link = link;
        this.batch = batch;
        this.envelope = envelope;
        this.watch = watch;
    }

    /** Sends all of it. */
    HttpAnswer whole() throws PortalUnreachable {
        PiecewiseBody body = new PiecewiseBody(BATCH, envelope, 0, watch);
        return link.exchange(request().put(body).build(), body.size(), watch);
    }

    /** Asks how much is there and sends what is not; all of it, when the portal cannot say or cannot go on. */
    HttpAnswer rest(byte[] hash) throws PortalUnreachable {
        String tag = '"' + HexFormat.of().formatHex(hash) + '"';
        HttpAnswer there = link.exchange(request().header("If-Match", tag).head().build(), NOTHING, watch);
        if (there.isBusy()) {
            return there;
        }
        if (there.is(OK, PushReply.RECEIPT_MEDIA_TYPE)) {
            return believed(link.exchange(request().header("If-Match", tag).get().build(), NOTHING, watch));
        }
        OptionalInt offset = there.uploadOffset();
        return offset.isPresent() && offset.getAsInt() < envelope.length ? believed(from(offset.getAsInt(), tag))
                : whole();
    }

    private HttpAnswer from(int offset, String tag) throws PortalUnreachable {
        watch.goesOnAt(offset);
        PiecewiseBody body = new PiecewiseBody(REST, envelope, offset, watch);
        Request request = request().header("If-Match", tag).header("Upload-Offset", String.valueOf(offset))
                .header("Upload-Complete", "?1").patch(body).build();
        return link.exchange(request, body.size(), watch);
    }

    private HttpAnswer believed(HttpAnswer answer) throws PortalUnreachable {
        boolean isThePortals = answer.is(OK, PushReply.RECEIPT_MEDIA_TYPE) || answer.isBusy()
                || answer.problem().isPresent();
        return isThePortals ? answer : whole();
    }

    private Request.Builder request() {
        return link.request("v1/devices/%s/epochs/%d/batches/%d".formatted(batch.device(), batch.epoch(),
                batch.number()));
    }
}
