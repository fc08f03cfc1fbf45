package vn.sotreem.app.report;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages of a document, each unpacked when it is asked for. Nothing is added once all have their feet. */
final class PackedPages extends AbstractList<Page> {
    private final List<PackedMarks> contents = new ArrayList<>();
    private final List<PackedMarks> feet = new ArrayList<>();

    /** The next page, without its foot. */
    void content(List<Mark> marks) {
        contents.add(PackedMarks.of(marks));
    }

    /** The foot of the next page that has none: it tells how many pages there are. */
    void foot(List<Mark> marks) {
        feet.add(PackedMarks.of(marks));
    }

    @Override
    public Page get(int index) {
        return new Page(index + 1, Stream.concat(contents.get(index).marks().stream(),
                feet.get(index).marks().stream()).toList());
    }

    @Override
    public int size() {
        return contents.size();
    }
}
