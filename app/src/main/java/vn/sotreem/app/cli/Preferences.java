package vn.sotreem.app.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import vn.sotreem.core.catalog.Texts;

/**
 * How the caller wants to be spoken to. It is read before the command line is understood, because what is wrong with
 * the command line must be told in the same way.
 *
 * @param json     one JSON document instead of sentences
 * @param language Vietnamese unless English is asked for
 */
record Preferences(boolean json, Locale language) {
    static final String JSON_OPTION = "--json";
    static final String LANGUAGE_OPTION = "--lang";

    private static final String END_OF_OPTIONS = "--";

    static Preferences of(List<String> arguments) {
        boolean json = false;
        String language = "";
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals(END_OF_OPTIONS)) {
                break;
            } else if (argument.equals(JSON_OPTION)) {
                json = true;
            } else if (argument.equals(LANGUAGE_OPTION) && rest.hasNext()) {
                language = rest.next();
            } else if (argument.startsWith(LANGUAGE_OPTION + "=")) {
                language = argument.substring(LANGUAGE_OPTION.length() + 1);
            }
        }
        boolean english = language.equals(Locale.ENGLISH.getLanguage());
        return new Preferences(json, english ? Locale.ENGLISH : Texts.VIETNAMESE);
    }
}
