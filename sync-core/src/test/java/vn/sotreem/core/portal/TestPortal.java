package vn.sotreem.core.portal;

import java.nio.file.Path;
import java.security.SecureRandom;
import vn.sotreem.core.change.Secrecy;
import vn.sotreem.core.register.TestRegister;

/** Real portals on real files, at the time of {@link TestRegister}. */
final class TestPortal {

    private TestPortal() {
    }

    /** In the folder of a test, beside the laptops. */
    static ReferencePortal open(Path folder) throws Exception {
        return ReferencePortal.open(folder.resolve("portal"), TestRegister.CLOCK, new SecureRandom());
    }

    /** The same, with coded lists of its own. */
    static ReferencePortal open(Path folder, Secrecy secrecy) throws Exception {
        return ReferencePortal.open(folder.resolve("portal"), TestRegister.CLOCK, new SecureRandom(), secrecy);
    }
}
