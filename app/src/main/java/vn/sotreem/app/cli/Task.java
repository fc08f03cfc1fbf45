package vn.sotreem.app.cli;

import java.io.IOException;
import vn.sotreem.core.register.RegisterUnavailable;

/** What a command does when it is called. */
interface Task {

    /** @throws IOException when a file or folder cannot be read or written */
    Exit run() throws CommandFailure, RegisterUnavailable, IOException;
}
