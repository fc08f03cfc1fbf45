package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.RegisterUnavailable;

/** The folder of a reference portal that nobody serves just now, for the commands that change it. */
final class PortalFolder {

    /** What is done with the folder. */
    interface Work {
        void run() throws IOException, RegisterUnavailable, CommandFailure;
    }

    private PortalFolder() {
    }

    /** Does something with a folder that must hold a portal. */
    static void use(Path data, Work work) throws IOException, RegisterUnavailable, CommandFailure {
        if (Files.notExists(data.resolve(ReferencePortal.FILE_NAME))) {
            throw CommandFailure.problem("portal-absent", data);
        }
        try {
            work.run();
        } catch (FileAlreadyExistsException taken) {
            throw CommandFailure.problem("portal-there", taken.getFile());
        } catch (RegisterUnavailable unavailable) {
            if (unavailable.reason() == RegisterUnavailable.Cause.IN_USE) {
                throw new CommandFailure(Exit.LOCKED, "portal-in-use");
            }
            throw unavailable;
        }
    }
}
