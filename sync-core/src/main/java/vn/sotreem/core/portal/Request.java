package vn.sotreem.core.portal;

import com.sun.net.httpserver.Headers;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the portal's HTTP side is asked.
 *
 * @param body as much of it as came in; at most one byte more than an envelope may have
 */
record Request(String method, String path, Headers headers, byte[] body) {
    private static final Pattern TAG = Pattern.compile("\"([0-9a-f]{64})\"");

    Request with(byte[] came) {
        return new Request(method, path, headers, came);
    }

    boolean is(String wanted) {
        return method.equals(wanted);
    }

    /** A header as it stands, "" when there is none. */
    String header(String name) {
        return Objects.requireNonNullElse(headers.getFirst(name), "");
    }

    /** How many bytes the body has by what the request says of itself, 0 when it does not say. */
    long bodyBytes() {
        String length = header("Content-Length");
        return length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    /** The hash of the batch the request is about, 32 bytes: it is the batch's entity tag. */
    Optional<byte[]> hash() {
        Matcher tag = TAG.matcher(header("If-Match"));
        return tag.matches() ? Optional.of(HexFormat.of().parseHex(tag.group(1))) : Optional.empty();
    }
}
