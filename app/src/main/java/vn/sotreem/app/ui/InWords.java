package vn.sotreem.app.ui;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Says what a box offers in the person's words, nothing for no choice. What is offered is chosen and never typed. */
public final class InWords<T> extends StringConverter<T> {
    private final Function<T, String> words;

    public InWords(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T choice) {
        return choice == null ? "" : words.apply(choice);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("choices are chosen, not typed");
    }
}
