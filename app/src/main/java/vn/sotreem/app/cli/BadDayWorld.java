package vn.sotreem.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.sotreem.app.ui.BadDay;
import vn.sotreem.app.ui.Preferences;
import vn.sotreem.app.ui.Window;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;

/** The world of a bad day: a hamlet's laptop, the office's, and a portal that comes and goes at one address. */
final class BadDayWorld implements BadDay.World, AutoCloseable {
    private static final int CHILDREN = 40;
    private static final long SEED = 20_261_122;

    private final Program program;
    private final Path folder;
    private final Home hamlet;
    private final DemoRun office;
    private final DemoPortal portal;
    private final URI address;
    private final AtomicBoolean isPulled = new AtomicBoolean();
    private Optional<SignInPage> signIn = Optional.empty();

    /** @param folder an empty one; nothing in it is about anybody */
    BadDayWorld(Program program, Path folder) throws CommandFailure, RegisterUnavailable, IOException {
        this.program = program;
        this.folder = folder;
        this.hamlet = new Home(folder.resolve("hamlet"), Optional.empty(), program.secrets(),
                program.here(), program.console());
        this.office = new DemoRun(program, folder.resolve("office"));
        this.portal = new DemoPortal(folder.resolve("portal"), program.here());
        portal.open();
        this.address = portal.address();
        setUpHamlet();
        setUpOffice();
    }

    private void setUpHamlet() throws CommandFailure, RegisterUnavailable, IOException {
        SampleOffice sample = SampleOffice.commune(new Random(SEED),
                new RecordIds(program.here().clock(), program.here().random()), program.here().today(), CHILDREN);
        KeyFile.Created keys;
        try (Password password = Password.of(DemoRun.PASSWORD.toCharArray())) {
            keys = hamlet.register().prepare(SampleOffice.OFFICE.userName(), password);
        }
        try (Register register = hamlet.register().setUp(keys, SampleOffice.OFFICE,
                sample.hamlets().stream().map(each -> each.name()).toList())) {
            register.saveAll(sample.saves(SampleOffice.OFFICE.userName()));
        }
        DemoRun run = new DemoRun(program, hamlet.folder());
        run.ask("enrol", "--portal", address.toString(), "--code", portal.code());
        run.ask("sync", "--once");
    }

    private void setUpOffice() throws CommandFailure, IOException {
        office.ask("init", "--province", SampleOffice.OFFICE.provinceCode(), "--commune-code",
                SampleOffice.OFFICE.communeCode(), "--commune", SampleOffice.OFFICE.communeName(), "--user",
                "Nông Văn Kiểm", "--role", "officer", "--hamlet", "Thôn Nà Lìa");
        office.ask("enrol", "--portal", address.toString(), "--code", portal.code());
        office.ask("sync", "--once");
    }

    @Override
    public Window.Parts parts() {
        var clock = program.here().clock();
        return new Window.Parts(hamlet.register(),
                at -> new CabledPortal(new HttpPortal(at, Patience.POOR_LINK, clock), isPulled),
                WindowTask.places(hamlet.register(), hamlet.folder()), new Preferences(hamlet.folder()), clock,
                new Window.About(program.version(), program::report));
    }

    @Override
    public String password() {
        return DemoRun.PASSWORD;
    }

    @Override
    public void portalGoesAway() {
        signIn.ifPresent(SignInPage::close);
        signIn = Optional.empty();
        portal.close();
    }

    @Override
    public void signInPageComes() throws IOException {
        portalGoesAway();
        signIn = Optional.of(new SignInPage(address.getPort()));
    }

    @Override
    public void cableIsPulled() {
        isPulled.set(true);
    }

    @Override
    public void portalComesBack() throws RegisterUnavailable, IOException {
        portalGoesAway();
        portal.open();
    }

    @Override
    public void officeWrites(Child child, String birth) throws CommandFailure, IOException {
        Path file = Files.writeString(folder.resolve("office.json"), JsonNodeFactory.instance.objectNode()
                .put("id", child.id().toString()).put("birth", birth).toString());
        office.ask("save", file.toString());
        office.ask("sync", "--once");
    }

    @Override
    public String officeKey() throws CommandFailure, IOException {
        return office.ask("bundle", "key").path("recipient").asText();
    }

    @Override
    public Path throughTheOffice(Path stick) throws CommandFailure, IOException {
        JsonNode read = office.ask("bundle", "read", stick.toString());
        office.ask("sync", "--once");
        Path back = folder.resolve("back.so-bundle.age");
        office.ask("bundle", "write", back.toString(), "--back", read.path("device").asText());
        return back;
    }

    @Override
    public void close() {
        portalGoesAway();
    }
}
