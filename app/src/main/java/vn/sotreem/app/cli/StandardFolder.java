package vn.sotreem.app.cli;

import java.nio.file.Path;
import java.util.Locale;

/** Where the register lies when nobody says where: the folder for a person's data on this kind of machine. */
final class StandardFolder {
    private static final String NAME = "so-tre-em";

    private StandardFolder() {
    }

    static Path of(Surroundings here) {
        return of(here, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Path of(Surroundings here, String system, Path person) {
        String kind = system.toLowerCase(Locale.ROOT);
        Path folder;
        if (kind.startsWith("windows")) {
            folder = here.variable("APPDATA").map(Path::of).orElse(person.resolve("AppData").resolve("Roaming"));
        } else if (kind.startsWith("mac")) {
            folder = person.resolve("Library").resolve("Application Support");
        } else {
            folder = here.variable("XDG_DATA_HOME").map(Path::of).orElse(person.resolve(".local").resolve("share"));
        }
        return folder.resolve(NAME);
    }

    /** Where this machine keeps what must not travel with the register. */
    static Path ofMachine(Surroundings here) {
        return ofMachine(here, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Path ofMachine(Surroundings here, String system, Path person) {
        String kind = system.toLowerCase(Locale.ROOT);
        Path folder;
        if (kind.startsWith("windows")) {
            folder = here.variable("LOCALAPPDATA").map(Path::of).orElse(person.resolve("AppData").resolve("Local"));
        } else if (kind.startsWith("mac")) {
            folder = person.resolve("Library");
        } else {
            folder = here.variable("XDG_STATE_HOME").map(Path::of).orElse(person.resolve(".local").resolve("state"));
        }
        return folder.resolve(NAME);
    }
}
