package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import vn.sotreem.core.change.Secrecy;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Restricted;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.SyncStatus;

/** What a collaborator is not shown of a child's groups stays exactly as it was, whoever saves, in whatever order. */
class UnseenCodesPropertiesTest {
    private static final String CODES = "circumstances";
    private static final List<String> OPEN = List.of("1.3", "4.1", "4.2", "13.1");
    private static final List<String> UNSEEN = List.of("5", "6.1", "11.5", "15", "4.9");
    private static final int STEPS = 25;
    private static final String EN = "Hoàng Thị Én";
    private static final String HOA = "Nông Thị Hoa";
    private static final String MAI = "Lý Thị Mai";

    private Path folder;
    private ReferencePortal portal;
    private Workplace officer;
    private Workplace collaborator;
    private Instant now;

    @BeforeTry
    void open() throws Exception {
        now = TestRegister.NOON;
        folder = Files.createTempDirectory("unseen");
        portal = ReferencePortal.open(folder.resolve("portal"), () -> now, new SecureRandom());
        officer = new Workplace(folder, EN, Role.OFFICER, portal, portal);
        collaborator = new Workplace(folder, HOA, Role.COLLABORATOR, portal, portal);
    }

    @AfterTry
    void close() throws IOException {
        officer.close();
        collaborator.close();
        portal.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void onTwoLaptopsThatHearOfEachOtherWhenTheyLike(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Child child = collaborator.family("12", "Nông Văn Ân");
        everybodySyncs();
        String unseen = "";
        for (int step = 0; step < STEPS; step++) {
            now = now.plusSeconds(60);
            List.of(officer, collaborator).forEach(person -> person.at(now));
            switch (random.nextInt(4)) {
                case 0 -> {
                    String codes = some(random, OPEN) + " " + some(random, UNSEEN);
                    officer.write(child, CODES, CodeSet.parse(codes).text());
                    unseen = unseen(codes);
                }
                case 1 -> collaborator.write(child, CODES, some(random, OPEN));
                case 2 -> officer.sync();
                default -> collaborator.sync();
            }
            assertThat(unseen(officer.child(child).circumstances().text())).as("with the officer").isEqualTo(unseen);
            assertThat(unseen(collaborator.child(child).circumstances().text())).isEmpty();
        }
        everybodySyncs();

        assertThat(unseen(officer.child(child).circumstances().text())).isEqualTo(unseen);
        assertThat(unseen(portal.records().stream().filter(record -> record.id().equals(child.id())).findFirst()
                .orElseThrow().content().get(CODES))).as("at the portal").isEqualTo(unseen);
        assertThat(Restricted.toldTo(folder.resolve(HOA), TestRegister.key())).isEmpty();
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void onOneLaptopWhereEachWorksInTurn(@ForAll long seed) {
        Random random = new Random(seed);
        Register register = officer.register();
        register.people().add(MAI, Role.COLLABORATOR, Set.of());
        Child child = officer.family("12", "Nông Văn Ân");
        String unseen = "";
        for (int step = 0; step < STEPS; step++) {
            boolean isOfficer = random.nextBoolean();
            register.people().work(isOfficer ? TestRegister.ACTOR : MAI);
            Child seen = register.child(child.id()).orElseThrow();
            String codes = CodeSet.parse(some(random, OPEN) + (isOfficer ? " " + some(random, UNSEEN) : "")).text();
            register.save(Save.of(register.people().working().name(), Edit.change(seen, seen.with(CODES, codes))));
            unseen = isOfficer ? unseen(codes) : unseen;

            assertThat(register.child(child.id()).orElseThrow().circumstances().text()).isEqualTo(codes);
            register.people().work(TestRegister.ACTOR);
            assertThat(unseen(register.child(child.id()).orElseThrow().circumstances().text())).isEqualTo(unseen);
        }
    }

    private void everybodySyncs() {
        for (int round = 0; round < 2; round++) {
            assertThat(List.of(officer.sync(), collaborator.sync()))
                    .allSatisfy(status -> assertThat(status).isInstanceOf(SyncStatus.AllSent.class));
        }
    }

    private static String some(Random random, List<String> codes) {
        return CodeSet.of(codes.stream().filter(code -> random.nextBoolean()).toList()).text();
    }

    private static String unseen(String codes) {
        return CodeSet.of(CodeSet.parse(codes).codes().stream().filter(code -> Secrecy.BUNDLED.hides(CODES, code))
                .toList()).text();
    }
}
