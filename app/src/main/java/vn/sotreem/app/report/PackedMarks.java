package vn.sotreem.app.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import vn.sotreem.app.report.Mark.Line;
import vn.sotreem.app.report.Mark.Rule;
import vn.sotreem.app.report.Mark.Words;

/**
 * The marks of a page, packed: a book of a large commune has a million of them, and only one page is looked at. They
 * come back as they were, to the last bit of a coordinate.
 */
final class PackedMarks {
    private final byte[] packed;

    private PackedMarks(byte[] packed) {
        this.packed = packed;
    }

    static PackedMarks of(List<Mark> marks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(marks.size());
            for (Mark mark : marks) {
                write(mark, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every byte", impossible);
        }
        return new PackedMarks(bytes.toByteArray());
    }

    private static void write(Mark mark, DataOutputStream out) throws IOException {
        out.writeBoolean(mark instanceof Rule);
        switch (mark) {
            case Words words -> {
                write(words.text(), out);
                out.writeByte(words.style().face().ordinal());
                out.writeDouble(words.style().size());
                out.writeInt(words.lines().size());
                for (Line line : words.lines()) {
                    write(line.text(), out);
                    out.writeDouble(line.x());
                    out.writeDouble(line.baseline());
                }
            }
            case Rule rule -> {
                for (double place : new double[] {rule.fromX(), rule.fromY(), rule.toX(), rule.toY()}) {
                    out.writeDouble(place);
                }
                out.writeDouble(rule.thickness());
            }
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(letters.length);
        out.write(letters);
    }

    List<Mark> marks() {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            int count = in.readInt();
            List<Mark> marks = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                marks.add(in.readBoolean() ? rule(in) : words(in));
            }
            return marks;
        } catch (IOException impossible) {
            throw new UncheckedIOException("what was packed here can be unpacked", impossible);
        }
    }

    private static Words words(DataInputStream in) throws IOException {
        String text = text(in);
        Style style = new Style(Face.values()[in.readByte()], in.readDouble());
        int count = in.readInt();
        List<Line> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(new Line(text(in), in.readDouble(), in.readDouble()));
        }
        return new Words(text, List.copyOf(lines), style);
    }

    private static Rule rule(DataInputStream in) throws IOException {
        return new Rule(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
