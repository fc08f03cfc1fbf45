package vn.sotreem.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code portal serve} in a process of its own, which may be killed and started again at the same address. */
final class ServedPortal implements AutoCloseable {
    private final Path data;
    private RealProgram program;
    private URI address;

    ServedPortal(Path data) {
        this.data = data;
    }

    /** Starts it for the first time and gives its one-time codes. */
    List<String> start(int codes) throws Exception {
        JsonNode told = serve(0, codes);
        address = URI.create(told.path("url").asText());
        List<String> texts = new ArrayList<>();
        told.path("codes").forEach(code -> texts.add(code.asText()));
        return texts;
    }

    URI address() {
        return address;
    }

    Path data() {
        return data;
    }

    void killAfter(int millis) throws Exception {
        program.killAfter(millis);
    }

    void startAgain() throws Exception {
        serve(address.getPort(), 0);
    }

    private JsonNode serve(int port, int codes) throws Exception {
        program = RealProgram.start(data.resolveSibling("no-home"), "portal", "serve", "--data", data.toString(),
                "--port", String.valueOf(port), "--codes", String.valueOf(codes), "--json");
        program.untilLines(1);
        return new JsonMapper().readTree(program.lines().getFirst());
    }

    @Override
    public void close() {
        program.close();
    }
}
