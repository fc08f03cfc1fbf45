package vn.sotreem.app.cli;

import java.util.Arrays;
import vn.sotreem.core.catalog.Texts;

/**
 * A command could not do what it was asked, for a reason the person can understand and do something about. Its words
 * are the texts {@code problem.<code>} and {@code problem.<code>.hint}, both filled in with the arguments.
 */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final String code;
    private final String key;
    private final transient Object[] arguments;

    CommandFailure(Exit exit, String code, Object... arguments) {
        this(exit, code, "problem." + code, arguments);
    }

    private CommandFailure(Exit exit, String code, String key, Object... arguments) {
        super(code);
        this.exit = exit;
        this.code = code;
        this.key = key;
        this.arguments = Arrays.copyOf(arguments, arguments.length);
    }

    /** A problem whose words another package has. */
    static CommandFailure inWords(String code, String message, String hint) {
        return new CommandFailure(Exit.PROBLEM, code, "problem.in-words", message, hint);
    }

    static CommandFailure problem(String code, Object... arguments) {
        return new CommandFailure(Exit.PROBLEM, code, arguments);
    }

    static CommandFailure usage(String code, Object... arguments) {
        return new CommandFailure(Exit.USAGE, code, arguments);
    }

    Exit exit() {
        return exit;
    }

    String code() {
        return code;
    }

    String message(Texts texts) {
        return texts.get(key, arguments);
    }

    String hint(Texts texts) {
        return texts.get(key + ".hint", arguments);
    }
}
