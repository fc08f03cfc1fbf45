package vn.sotreem.core.catalog;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The texts a person reads, in their language: Vietnamese in the root bundle, English in {@code _en}. Every language
 * other than English reads Vietnamese, whatever the language of the machine.
 *
 * <p>Texts are {@link MessageFormat} patterns: an apostrophe is written twice, and a number is grouped as the language
 * does (1.450), so a year or a household number is passed as text. A count is passed as a number, because English
 * chooses by it between the word for one and the word for many.
 */
public final class Texts {

    /** The language of the root bundles and of the law. */
    public static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private static final String CORE_BUNDLE = "vn.sotreem.core.messages";
    // Without this the machine's own language would win over the root bundle.
    private static final Control NO_MACHINE_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The texts of sync-core. */
    public static Texts of(Locale locale) {
        return of(CORE_BUNDLE, locale);
    }

    /**
     * The texts of another bundle, read by the same rules.
     *
     * @param bundle its full name, such as {@code vn.sotreem.core.messages}
     * @throws MissingResourceException if there is no such bundle, which is our bug
     */
    public static Texts of(String bundle, Locale locale) {
        Locale spoken = isEnglish(locale) ? locale : VIETNAMESE;
        return new Texts(ResourceBundle.getBundle(bundle, spoken, NO_MACHINE_LANGUAGE), spoken);
    }

    /**
     * The text of a key with its arguments filled in.
     *
     * @throws MissingResourceException if there is no such key, which is our bug
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The text of a key that may have none, as for a code that a newer portal sends. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** The language these texts are in. */
    public Locale locale() {
        return locale;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
