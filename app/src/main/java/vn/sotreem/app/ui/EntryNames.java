package vn.sotreem.app.ui;

import javafx.util.StringConverter;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Texts;

/** Names the choices of a coded list in the person's language. */
public final class EntryNames extends StringConverter<Entry> {
    private final Texts texts;

    public EntryNames(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(Entry entry) {
        return entry == null ? "" : entry.label(texts.locale());
    }

    @Override
    public Entry fromString(String name) {
        throw new UnsupportedOperationException("entries are chosen, not typed");
    }
}
