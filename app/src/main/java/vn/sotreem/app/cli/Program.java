package vn.sotreem.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.sotreem.core.catalog.Texts;

/** The program itself: what every command understands, and the window when no command is given. */
@Command(name = "sotreem")
final class Program implements Task {
    /** The version of a program that was not packed by the build. */
    private static final String UNPACKED = "dev";
    static final String USER_OPTION = "--user";

    /** The languages of {@code --lang}; the first is the usual one. */
    enum Language { vi, en }

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Path folder;

    // Both are read by Preferences; they stand here so that they are understood and explained.
    @Option(names = Preferences.JSON_OPTION, scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = Preferences.LANGUAGE_OPTION, paramLabel = "vi|en", scope = ScopeType.INHERIT)
    private Language language;

    @Option(names = "--password-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private Path passwordFile;

    @Option(names = USER_OPTION, paramLabel = "NAME", scope = ScopeType.INHERIT)
    private String user;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true)
    private boolean versionAsked;

    private final Surroundings here;
    private final Console console;

    Program(Surroundings here, Console console) {
        this.here = here;
        this.console = console;
    }

    /** Without a command: the window. */
    @Override
    public Exit run() throws CommandFailure {
        return new WindowTask(this, home()).run();
    }

    String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse(UNPACKED);
    }

    Surroundings here() {
        return here;
    }

    Console console() {
        return console;
    }

    Texts texts() {
        return console.texts();
    }

    Home home() {
        return new Home(folder(), user(), secrets(), here, console);
    }

    /** Who works, if that was said. */
    Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /** Keeps what is needed to mend a fault of the program, and gives the fault's kind. */
    String report(Throwable fault) {
        return FaultReport.write(folder(), here.clock(), fault);
    }

    private Path folder() {
        return Optional.ofNullable(folder).orElseGet(() -> StandardFolder.of(here));
    }

    Secrets secrets() {
        return new Secrets(here, texts(), Optional.ofNullable(passwordFile));
    }
}
