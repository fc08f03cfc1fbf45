package vn.sotreem.app.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.catalog.Catalog;

/** Reads lists of children from files of many kinds, whatever stands around them. It needs no register. */
public final class ListReader {

    /** More than the children of the largest commune. */
    public static final int ROWS_MAX = 100_000;

    private final SheetReader sheets;

    public ListReader(Catalog catalog, LocalDate today) {
        this.sheets = new SheetReader(catalog, today);
    }

    /**
     * Reads all sheets.
     *
     * @throws IOException when the file is not there or the disk cannot read it
     */
    public Reading read(Path file, ReadOptions options) throws IOException {
        return switch (FileForm.look(file)) {
            case FileForm.Look.Unreadable(FileProblem problem) -> new Reading.Unreadable(problem);
            case FileForm.Look.Readable(FileForm form) -> read(form, file, options);
        };
    }

    private Reading read(FileForm form, Path file, ReadOptions options) {
        try (ListFile list = form.open(file)) {
            return read(list, options);
        } catch (UnsoundFile unsound) {
            return new Reading.Unreadable(unsound.problem());
        }
    }

    private Reading read(ListFile list, ReadOptions options) {
        List<ReadSheet> read = new ArrayList<>();
        int rows = 0;
        for (ListFile.Page page : list.pages()) {
            try (ListFile.Lines lines = page.lines()) {
                read.add(sheets.read(page.name(), lines, options, ROWS_MAX - rows));
            }
            rows += read.getLast().rows().size();
            if (rows > ROWS_MAX) {
                return new Reading.Unreadable(FileProblem.TOO_LARGE);
            }
        }
        Optional<Reading.Asking> question = options.script().isPresent() ? Optional.empty() : question(read);
        return question.<Reading>map(asking -> asking).orElseGet(() ->
                read.stream().anyMatch(sheet -> sheet.layout().isPresent()) ? new Reading.Rows(read)
                        : new Reading.Unreadable(FileProblem.NO_HEADER));
    }

    private static Optional<Reading.Asking> question(List<ReadSheet> sheets) {
        return sheets.stream().map(ReadSheet::font).filter(font -> font.script() != Script.UNICODE).findFirst()
                .map(font -> new Reading.Asking(font.script(), font.examples()));
    }
}
