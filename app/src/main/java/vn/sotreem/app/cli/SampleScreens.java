package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.app.ui.Bridge;
import vn.sotreem.app.ui.KitTour;
import vn.sotreem.app.ui.Session;
import vn.sotreem.app.ui.Tour;
import vn.sotreem.app.ui.people.PeopleTour;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Admission;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;

/**
 * Every screen of the window with registers of people who do not exist behind them: an empty one, a usual one and a
 * large one. Made and closed on the window's thread, which here is the register's as well.
 */
final class SampleScreens implements AutoCloseable {
    private static final int EMPTY = 0;
    private static final int USUAL = 1_450;
    private static final int LARGE = 10_000;
    private static final int LISTED = 400;
    private static final int LONG = 540;
    /** A list as it comes from a commune: with a day that is none, a name that is missing and one child twice. */
    private static final String FAULTS = """
            Danh sách trẻ em thôn Nà Lìa,,,,,,,
            STT,Họ và tên,Ngày sinh,Giới tính,Họ tên cha,Hộ số,Cột lạ,Thôn
            1,Nông Văn An,05/09/2015,Nam,Nông Văn Bình,12,x,Thôn Nà Lìa
            2,Lý Thị Hoa,31/02/2018,Nữ,Lý Văn Páo,13,x,Thôn Nà Lìa
            3,,12/03/2019,Nam,Lý Văn Páo,13,x,Thôn Nà Lìa
            4,Nông Văn An,05/09/2015,Nam,Nông Văn Bình,12,x,Thôn Nà Lìa
            5,Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc,2015,Nữ,Tôn Thất Nguyễn Phước Vĩnh Bảo Khánh,14,x,Thôn Nà Lìa
            6,Hà Thu Trang,1/1/1998,Nữ,Hà Văn Khoa,15,x,Thôn Nà Lìa
            """;
    private static final long SEED = 20_261_122;

    private final Path folder;
    private final Surroundings here;
    private final List<Register> open = new ArrayList<>();

    /** @param folder an empty one for what the screens need; nothing in it is about anybody */
    SampleScreens(Path folder, Surroundings here) {
        this.folder = folder;
        this.here = here;
    }

    List<Tour.Stop> stops() throws IOException, RegisterUnavailable {
        Path list = folder.resolve("danh-sach.xlsx");
        SampleList.write(sample(LISTED), list);
        Path noList = Files.writeString(folder.resolve("ghi-chep.xlsx"), "Đây không phải là tệp Excel.");
        KitTour usual = tour(USUAL);
        Path faults = Files.writeString(folder.resolve("danh-sach-co-loi.csv"), FAULTS);
        KitTour longNames = longNames();
        PeopleTour people = new PeopleTour(tour(EMPTY), usual, tour(LARGE), new PeopleTour.Files(list, noList, faults));
        return Stream.of(people.stops(), usual.stops(), PeopleTour.longNames(longNames), longNames.longNames())
                .flatMap(List::stream).toList();
    }

    private KitTour longNames() throws IOException, RegisterUnavailable {
        Path home = Files.createDirectories(folder.resolve("long"));
        Register register = create(home, LongSample.OFFICE);
        register.saveAll(LongSample.saves(sample(LONG)));
        return tour(home, register, LongSample.OFFICE, setUp(home, LongSample.OFFICE));
    }

    private Register create(Path home, Office office) throws RegisterUnavailable {
        Register register = Register.create(home, DatabaseKey.random(here.random()), office, here.clock(),
                here.random());
        open.add(register);
        return register;
    }

    private KitTour tour(int children) throws IOException, RegisterUnavailable {
        Path home = Files.createDirectories(folder.resolve(String.valueOf(children)));
        Register register = create(home, SampleOffice.OFFICE);
        SampleOffice sample = sample(Math.max(children, 1));
        register.saveAll(children == EMPTY ? sample.saves(SampleOffice.OFFICE.userName()).subList(0, 1)
                : sample.saves(SampleOffice.OFFICE.userName()));
        RegisterHome files = setUp(home, SampleOffice.OFFICE);
        if (children == USUAL) {
            addPeople(files.admission(register), register.hamlets());
        }
        return tour(home, register, SampleOffice.OFFICE, files);
    }

    private KitTour tour(Path home, Register register, Office office, RegisterHome files) {
        return new KitTour(new KitTour.Sample(() -> new Session(Bridge.atOnce(SampleScreens::fail),
                Session.Opened.of(register, office.userName(), here.random()), here.clock()), files,
                WindowTask.places(files, home), here.clock()), here.random());
    }

    private SampleOffice sample(int children) {
        RecordIds ids = new RecordIds(here.clock(), here.random());
        return SampleOffice.commune(new Random(SEED), ids, here.today(), children);
    }

    /** A home whose password is never asked for: the unlock screen only shows who may open it. */
    private RegisterHome setUp(Path home, Office office) throws IOException {
        try (Password password = Password.of(DemoRun.PASSWORD.toCharArray())) {
            KeyFile.create(office.userName(), password, here.cost(), here.random()).file().writeNew(home);
        }
        return new RegisterHome(home, here.cost(), here.clock(), here.random());
    }

    private static void addPeople(Admission admission, List<Hamlet> hamlets) throws RegisterUnavailable {
        try (Password password = Password.of(DemoRun.PASSWORD.toCharArray())) {
            Set<UUID> hers = Set.of(hamlets.get(0).id(), hamlets.get(1).id());
            admission.add(password, "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc", Role.COLLABORATOR, hers, password);
            admission.add(password, "Lường Văn Páo", Role.OFFICER, Set.of(), password);
            admission.lock("Lường Văn Páo");
        }
    }

    private static void fail(Throwable failure) {
        throw new IllegalStateException("a screen could not be filled", failure);
    }

    @Override
    public void close() {
        open.forEach(Register::close);
    }
}
