package vn.sotreem.app.ui;

import java.util.Optional;
import javafx.util.StringConverter;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Hamlet;

/** Names the choices of a hamlet filter: a hamlet, or the whole commune. */
public final class HamletNames extends StringConverter<Optional<Hamlet>> {
    private final Texts texts;

    public HamletNames(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(Optional<Hamlet> choice) {
        return choice == null ? "" : choice.map(Hamlet::name).orElseGet(() -> texts.get("shell.hamlet.all"));
    }

    @Override
    public Optional<Hamlet> fromString(String name) {
        throw new UnsupportedOperationException("hamlets are chosen, not typed");
    }
}
