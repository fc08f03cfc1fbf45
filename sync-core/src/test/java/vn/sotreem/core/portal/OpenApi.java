package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** docs/openapi.yaml, held against what a server really answers. */
final class OpenApi {
    private static final Path DOCUMENT = Path.of("..", "docs", "openapi.yaml");
    private static final String HERE = "https://portal.example.vn/openapi";
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode root;
    private final JsonSchemaFactory schemas;
    private final SortedSet<String> seen = new TreeSet<>();

    OpenApi() throws IOException {
        root = new YAMLMapper().readTree(DOCUMENT.toFile());
        String json = root.toString();
        schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(HERE, json))));
    }

    /** Everything the document says there is: operation, status and, of problems, type. */
    SortedSet<String> told() {
        SortedSet<String> told = new TreeSet<>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation ->
                operation.getValue().path("responses").properties().forEach(response -> types(response.getValue())
                        .forEach(type -> told.add(name(operation.getKey(), path.getKey(), response.getKey(), type))))));
        return told;
    }

    SortedSet<String> seen() {
        return seen;
    }

    /** Takes note of an answer, which must be one that the document tells of. */
    void saw(HttpResponse<byte[]> answer) throws IOException {
        String method = answer.request().method().toLowerCase(Locale.ROOT);
        String path = template(answer.request().uri().getPath());
        JsonNode responses = root.path("paths").path(path).path(method).path("responses");
        String status = responses.has(String.valueOf(answer.statusCode())) ? String.valueOf(answer.statusCode())
                : answer.statusCode() / 100 + "XX";
        assertThat(responses.has(status)).as("%s %s tells of %s", method, path, answer.statusCode()).isTrue();
        String media = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.body().length > 0) {
            valid(pointer(method, path, status), resolved(responses.path(status)), media, answer.body());
        }
        seen.add(name(method, path, status, media.equals(PROBLEM)
                ? new JsonMapper().readTree(answer.body()).path("type").asText() : ""));
    }

    private void valid(String pointer, JsonNode response, String media, byte[] body) {
        JsonNode schema = response.path("content").path(media).path("schema");
        assertThat(schema.isMissingNode()).as("%s has a body of %s", pointer, media).isFalse();
        if (media.endsWith("json")) {
            String place = schema.has("$ref") ? schema.path("$ref").asText()
                    : "#" + pointer + "/content/" + escaped(media) + "/schema";
            assertThat(schemas.getSchema(SchemaLocation.of(HERE + place))
                    .validate(new String(body, StandardCharsets.UTF_8), InputFormat.JSON)).as(pointer).isEmpty();
        } else {
            assertThat(body.length).isBetween(1, schema.path("maxLength").asInt());
        }
    }

    /** The types of problem a response may have, "" for one that is none. */
    private SortedSet<String> types(JsonNode response) {
        SortedSet<String> types = new TreeSet<>();
        resolved(resolved(response).path("content").path(PROBLEM).path("schema"))
                .path("properties").path("type").path("enum").forEach(type -> types.add(type.asText()));
        return types.isEmpty() ? new TreeSet<>(List.of("")) : types;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return node.size() == 1 && reference.isTextual() ? root.at(reference.asText().substring(1)) : node;
    }

    private String template(String path) {
        for (Map.Entry<String, JsonNode> known : root.path("paths").properties()) {
            if (path.matches(known.getKey().replaceAll("\\{[a-z]+}", "[^/]+"))) {
                return known.getKey();
            }
        }
        throw new AssertionError("no such path in the document: " + path);
    }

    private static String name(String method, String path, String status, String type) {
        return method + " " + path + " " + status + " " + type;
    }

    private static String pointer(String method, String path, String status) {
        return "/paths/" + escaped(path) + "/" + method + "/responses/" + status;
    }

    private static String escaped(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
