package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import vn.sotreem.core.catalog.Texts;

/**
 * What a command says: sentences for a person, or with {@code --json} exactly one document. The document is written out
 * only when the command has come to its end, so that standard output never holds half of one.
 */
final class Console {
    static final String BUNDLE = "vn.sotreem.app.cli.messages";

    private static final JsonFactory JSON = new JsonFactory();

    private final PrintStream out;
    private final PrintStream err;
    private final Texts texts;
    private final boolean json;
    private boolean isTold;
    private byte[] document = {'{', '}'};

    /** Writes a document, or a part of one. */
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    Console(Surroundings.Streams streams, Preferences preferences) {
        this.out = streams.out();
        this.err = streams.err();
        this.texts = Texts.of(BUNDLE, preferences.language());
        this.json = preferences.json();
    }

    boolean isJson() {
        return json;
    }

    Texts texts() {
        return texts;
    }

    /** A sentence for a person; nothing with {@code --json}. */
    void say(String key, Object... arguments) {
        line(texts.get(key, arguments));
        out.flush();
    }

    /** A line for a person as it stands; nothing with {@code --json}. */
    void line(String text) {
        if (!json) {
            out.print(text + '\n');
        }
    }

    /** The fields of the command's document; nothing without {@code --json}. */
    void document(Body fields) {
        if (json) {
            document = object(fields);
        }
    }

    /** One JSON object on a line of its own, whatever the person prefers. */
    void jsonLine(Body fields) {
        out.writeBytes(object(fields));
        out.print('\n');
        isTold = true;
    }

    /** Nothing that was said is kept back. */
    void flush() {
        out.flush();
    }

    /** Tells what stood in the way: a document of code, message, hint and these fields, or two sentences. */
    void problem(CommandFailure failure, Body fields) {
        String message = failure.message(texts);
        String hint = failure.hint(texts);
        document(out -> {
            out.writeStringField("code", failure.code());
            out.writeStringField("message", message);
            out.writeStringField("hint", hint);
            fields.write(out);
        });
        if (!json) {
            out.flush();
            err.print(message + '\n');
            err.print(hint + '\n');
        }
    }

    /** Nothing more will be said: writes the document, once. */
    void close() {
        if (json && !isTold) {
            out.writeBytes(document);
            out.print('\n');
            isTold = true;
        }
        out.flush();
        err.flush();
    }

    private static byte[] object(Body fields) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            generator.writeStartObject();
            fields.write(generator);
            generator.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
