package vn.sotreem.core.transport;

import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Where a portal is. Names of children travel there, so it is {@code https}; {@code http} is for a portal on this very
 * machine (the demo, the tests) and for nothing else, not even the office's own network.
 */
public final class PortalAddress {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

    private final HttpUrl base;

    private PortalAddress(HttpUrl base) {
        this.base = base;
    }

    /**
     * Reads an address as a person types it; without a scheme it is {@code https}.
     *
     * @return empty when it is no address, is not safe to send to, or carries what an address must not: a user, a
     *         password, a query, a fragment
     */
    public static Optional<PortalAddress> parse(String typed) {
        String text = typed.strip();
        HttpUrl url = HttpUrl.parse(text.contains("://") ? text : "https://" + text);
        boolean safe = url != null && (url.isHttps() || LOOPBACK.matcher(url.host()).matches());
        return safe && isBare(url) ? Optional.of(new PortalAddress(url)) : Optional.empty();
    }

    private static boolean isBare(HttpUrl url) {
        return url.username().isEmpty() && url.password().isEmpty() && url.query() == null && url.fragment() == null;
    }

    /** The address in full, as it is kept and shown. */
    public String text() {
        return base.toString();
    }

    /** The address of something below this one; the path is relative, "v1/hello". */
    HttpUrl resolve(String path) {
        return base.newBuilder().addPathSegments(path).build();
    }

    @Override
    public String toString() {
        return text();
    }
}
