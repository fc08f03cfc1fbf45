package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads JSON from a stranger, token by token. What is not as expected is {@link Unreadable}; a list is counted while it
 * is read, so that no input makes us hold more than was agreed.
 */
final class JsonIn {
    /** Objects and lists inside one another; ours are four deep. */
    private static final int DEPTH_MAX = 32;
    /** Values and names: four for each cell that a batch may have. */
    private static final int TOKENS_MAX = 4 * FieldColumns.CELLS_MAX;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX).maxTokenCount(TOKENS_MAX).maxStringLength(Packing.JSON_BYTES_MAX)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** Reads the value of the member with this name, or skips it. */
    interface Member {
        void read(String name) throws Unreadable;
    }

    /** Reads one value. */
    interface Value<T> {
        T read() throws Unreadable;
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private final JsonParser parser;

    /** Stands at the first value of these bytes. */
    JsonIn(byte[] json) throws Unreadable {
        try {
            parser = FACTORY.createParser(json);
        } catch (IOException broken) {
            throw new Unreadable("not JSON");
        }
        next();
    }

    /** Reads an object member by member. */
    void object(Member member) throws Unreadable {
        expect(JsonToken.START_OBJECT);
        for (String name = nextName(); name != null; name = nextName()) {
            next();
            member.read(name);
        }
        expect(JsonToken.END_OBJECT);
    }

    /** Reads a list of at most so many elements. */
    <T> List<T> list(int max, Value<T> element) throws Unreadable {
        expect(JsonToken.START_ARRAY);
        List<T> elements = new ArrayList<>();
        while (next() != JsonToken.END_ARRAY) {
            if (elements.size() == max) {
                throw unreadable("a list is too long");
            }
            elements.add(element.read());
        }
        return elements;
    }

    String text() throws Unreadable {
        expect(JsonToken.VALUE_STRING);
        return attempt(parser::getText);
    }

    long number() throws Unreadable {
        expect(JsonToken.VALUE_NUMBER_INT);
        return attempt(parser::getLongValue);
    }

    UUID uuid() throws Unreadable {
        return Ids.parse(text()).orElseThrow(() -> unreadable("not an id"));
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isNumber() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }

    /** Passes over the value, whatever it is. */
    void skip() throws Unreadable {
        attempt(parser::skipChildren);
    }

    /** Nothing may follow. */
    void end() throws Unreadable {
        if (next() != null) {
            throw unreadable("something follows");
        }
    }

    /** What to throw here. */
    Unreadable unreadable(String what) {
        return new Unreadable(what + ", at byte " + parser.currentTokenLocation().getByteOffset());
    }

    private JsonToken next() throws Unreadable {
        return attempt(parser::nextToken);
    }

    private String nextName() throws Unreadable {
        return attempt(parser::nextFieldName);
    }

    private void expect(JsonToken token) throws Unreadable {
        if (parser.currentToken() != token) {
            throw unreadable("expected " + token);
        }
    }

    /** Jackson's own message is dropped: it quotes the input. */
    private <T> T attempt(Step<T> step) throws Unreadable {
        try {
            return step.take();
        } catch (IOException broken) {
            throw unreadable("broken JSON");
        }
    }
}
