package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;

/** The window on a sample commune that is known to a portal in the same process. */
final class DemoWindow {
    private static final int CHILDREN = 1_450;
    private static final long SEED = 20_261_122;

    private final Program program;
    private final Path folder;

    DemoWindow(Program program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    Exit run() throws CommandFailure, RegisterUnavailable, IOException {
        Surroundings here = program.here();
        Home home = new Home(folder.resolve("home"), Optional.empty(), program.secrets(), here, program.console());
        setUp(home, here);
        try (DemoPortal portal = new DemoPortal(folder.resolve("portal"), here)) {
            portal.open();
            new DemoRun(program, home.folder())
                    .ask("enrol", "--portal", portal.address().toString(), "--code", portal.code());
            program.console().say("demo.window", home.folder(), portal.address());
            program.console().say("demo.password", DemoRun.PASSWORD);
            return new WindowTask(program, home).run();
        }
    }

    private static void setUp(Home home, Surroundings here) throws RegisterUnavailable {
        SampleOffice sample = SampleOffice.commune(new Random(SEED), new RecordIds(here.clock(), here.random()),
                here.today(), CHILDREN);
        KeyFile.Created keys;
        try (Password password = Password.of(DemoRun.PASSWORD.toCharArray())) {
            keys = home.register().prepare(SampleOffice.OFFICE.userName(), password);
        }
        try (Register register = home.register().setUp(keys, SampleOffice.OFFICE,
                sample.hamlets().stream().map(hamlet -> hamlet.name()).toList())) {
            register.saveAll(sample.saves(SampleOffice.OFFICE.userName()));
        }
    }
}
