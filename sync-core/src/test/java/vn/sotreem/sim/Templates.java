package vn.sotreem.sim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.DatabaseKey;

/**
 * The files every run begins with: an empty portal, and registers that were just set up, or, for some runs, a portal
 * and a register that an earlier version left with changes queued, sealed and refused. Making them costs more than a
 * short run, so they are made once and copied. Each laptop has written down the same family from one list on paper, so
 * that several laptops have a record in common before anything was pulled.
 */
final class Templates {
    static final int LAPTOPS = 3;
    /** The laptop of which a plan may say that it was set up as an officer's; its template comes after the others. */
    private static final int LENT = 1;
    /** Versions of the schema of which there are registers and portals in the middle of everything. */
    static final int AGES = 9;
    static final String COMMUNE = "06463";
    static final Hamlet HAMLET = Hamlet.named(RecordIds.hamlet(COMMUNE, "na lia"), "Thôn Nà Lìa");
    static final Household HOUSEHOLD = Household.empty(new UUID(0x2000, 1), HAMLET.id())
            .with("number", "1").with("father", "Nông Văn Páo").with("mother", "Vi Thị Mẫu");
    static final Child CHILD = Child.empty(new UUID(0x3000, 1), HOUSEHOLD.id())
            .with("name", "Nông Văn Ân").with("birth", "2015-09-05").with("sex", "male");

    private static final long SEED = 20_261_122;

    private final List<byte[]> registers = new ArrayList<>();
    private final List<byte[]> golden = new ArrayList<>();
    private final List<PortalFiles> portals = new ArrayList<>();

    /** A portal's files. */
    private record PortalFiles(byte[] store, byte[] key) {
    }

    /** @param folder an empty one, for the moment */
    Templates(Path folder) throws IOException, RegisterUnavailable {
        InstantSource clock = InstantSource.fixed(Agenda.BEGINNING);
        for (int laptop = 0; laptop <= LAPTOPS; laptop++) {
            Path home = Files.createDirectory(folder.resolve("laptop" + laptop));
            SeededRandom random = new SeededRandom(Chance.of(SEED, "laptop", laptop));
            try (Register register = Register.create(home, key(), office(laptop), clock, random)) {
                String actor = register.office().userName();
                register.save(Save.of(actor, Edit.create(HAMLET)));
                register.save(Save.of(actor, Edit.create(HOUSEHOLD), Edit.create(CHILD)));
            }
            registers.add(Files.readAllBytes(home.resolve(Register.FILE_NAME)));
        }
        ReferencePortal.open(folder, clock, new SeededRandom(Chance.of(SEED, "portal", 0))).close();
        portals.add(new PortalFiles(Files.readAllBytes(folder.resolve(ReferencePortal.FILE_NAME)),
                Files.readAllBytes(folder.resolve(ReferencePortal.KEY_FILE_NAME))));
        for (int age = 1; age <= AGES; age++) {
            golden.add(golden(age, Register.FILE_NAME));
            portals.add(new PortalFiles(golden(age, ReferencePortal.FILE_NAME),
                    golden(age, ReferencePortal.KEY_FILE_NAME)));
        }
    }

    private static byte[] golden(int age, String file) throws IOException {
        try (InputStream in = ReferencePortal.class.getResourceAsStream("golden/" + age + "/" + file)) {
            return in.readAllBytes();
        }
    }

    /** The first laptop's register is of this age, 0 for one that was just set up. */
    void laptop(int number, Plan plan, Path folder) throws IOException {
        int age = plan.age();
        Files.createDirectories(folder);
        Files.write(folder.resolve(Register.FILE_NAME),
                age > 0 && number == 0 ? golden.get(age - 1)
                : registers.get(number == LENT && plan.lends() ? LAPTOPS : number));
    }

    void portal(int age, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(ReferencePortal.FILE_NAME), portals.get(age).store);
        Files.write(folder.resolve(ReferencePortal.KEY_FILE_NAME), portals.get(age).key);
    }

    /** Whether it is the laptop that was set up as an officer's and is none, or a copy of it. */
    static boolean isLent(Register register) {
        return register.office().userName().equals(actor(LAPTOPS));
    }

    static String actor(int laptop) {
        return "người dùng " + laptop;
    }

    static DatabaseKey key() {
        return TestRegister.key();
    }

    private static Office office(int laptop) {
        return new Office("20", COMMUNE, "Xã Y Tịch", actor(laptop),
                laptop == 0 || laptop == LAPTOPS ? Office.Role.OFFICER : Office.Role.COLLABORATOR);
    }
}
