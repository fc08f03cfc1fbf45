package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;

/** However somebody writes, mistypes and corrects before the portal has answered: what stands is all that matters. */
class OvertakenPropertiesTest {
    private static final List<String> RIGHT = List.of("2015-09-05", "2018-03", "2020");
    private static final List<String> WRONG = List.of("2060-01", "2061-01");

    private Path folder;
    private ReferencePortal portal;
    private Workplace hoa;

    @BeforeTry
    void open() throws Exception {
        folder = Files.createTempDirectory("overtaken");
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        hoa = new Workplace(folder, "Hoa", portal, portal);
    }

    @AfterTry
    void close() throws IOException {
        hoa.close();
        portal.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void whoWorksAloneNeverMeetsAConflictAndWhatIsRightArrives(@ForAll long seed) {
        Random random = new Random(seed);
        for (int deed = 0; deed < 25; deed++) {
            doSomething(random);
            assertThat(hoa.register().review()).noneMatch(item -> item.outcome().result() == Result.CONFLICT);
        }
        hoa.sync();
        assertThat(hoa.register().review()).noneMatch(item -> item.outcome().result() == Result.CONFLICT);
        for (Child child : hoa.children()) {
            if (WRONG.contains(child.birth().iso())) {
                hoa.write(child, "birth", "2019");
            }
        }
        hoa.sync();

        assertThat(hoa.register().review()).isEmpty();
        assertThat(hoa.register().standing().waiting()).isZero();
        assertThat(hoa.children().stream().collect(Collectors.toMap(Child::id, child -> child.values())))
                .isEqualTo(portal.records().stream().filter(record -> record.content().get("birth").length() > 0)
                        .collect(Collectors.toMap(PortalRecord::id, PortalRecord::content)));
        assertThat(hoa.register().examine().findings()).isEmpty();
    }

    private void doSomething(Random random) {
        switch (random.nextInt(8)) {
            case 0, 1 -> family(random);
            case 2 -> hoa.sync();
            case 3 -> hoa.register().outgoing();
            case 4 -> any(random).forEach(child -> hoa.write(child, "note", "ghi chú " + random.nextInt(3)));
            default -> any(random).forEach(child -> hoa.write(child, "birth", birth(random)));
        }
    }

    private void family(Random random) {
        Household household = TestRegister.household(hoa.register(), "1", "Nông Văn Páo");
        List<Edit> edits = new ArrayList<>(List.of(Edit.create(household)));
        for (int number = random.nextInt(3); number >= 0; number--) {
            edits.add(Edit.create(TestRegister.child(hoa.register(), household.id(), "Én " + random.nextLong(),
                    birth(random))));
        }
        hoa.register().save(new Save("Hoa", edits));
    }

    private List<Child> any(Random random) {
        List<Child> children = hoa.children();
        return children.isEmpty() ? List.of() : List.of(children.get(random.nextInt(children.size())));
    }

    private static String birth(Random random) {
        List<String> births = random.nextInt(3) == 0 ? WRONG : RIGHT;
        return births.get(random.nextInt(births.size()));
    }
}
