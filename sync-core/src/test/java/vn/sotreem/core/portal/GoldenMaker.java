package vn.sotreem.core.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.PushAnswer;

/**
 * Makes the register that {@code UpgradeTest} opens for ever after: as this version of the program leaves it, with
 * its portal, in the middle of everything. Run once for each version of the schema, with
 * {@code -Dtest=GoldenMaker -Dgolden=DIR}.
 */
class GoldenMaker {

    @Test
    @EnabledIfSystemProperty(named = "golden", matches = ".+")
    void leavesARegisterInTheMiddleOfEverything() throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("golden")));
        try (ReferencePortal portal = ReferencePortal.open(folder, InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
             Register register = TestRegister.create(folder)) {
            enrol(register, portal);
            Child first = family(register, 1, "2019-05-06");
            family(register, 2, "2020-01");
            Child refused = family(register, 3, "");
            happen(register, first, "4.2");
            happen(register, refused, "8.2");
            push(register, portal);
            write(register, first, "đã lên lớp 2");
            family(register, 4, "2021");
            SealedBatch sealed = register.outgoing().orElseThrow();
            happen(register, family(register, 5, "2022-02-02"), "1.3");
            write(register, first, "đã lên lớp 3");
            register.drafts().keep("child", "Nông Văn Dở");
            look(register, first);
            describe(folder, register, sealed);
        }
    }

    private static void enrol(Register register, ReferencePortal portal) {
        var answer = (EnrolmentAnswer.Enrolled) portal.enrol(new EnrolmentRequest(portal.newCode().text(),
                register.verifyingKey().bytes(), register.office().communeCode(), "Nông Thị Hoa"));
        register.enrolled(new Enrolment("http://127.0.0.1", answer.device(), 1, answer.portalKey(),
                answer.portalEpoch()));
    }

    private static Child family(Register register, int number, String birth) {
        return TestRegister.saveFamily(register, String.valueOf(number), "Nông Văn Páo", "Nông Thị Số " + number,
                birth);
    }

    private static void write(Register register, Child child, String note) {
        Child was = register.child(child.id()).orElseThrow();
        register.save(Save.of(TestRegister.ACTOR, Edit.change(was, was.with("note", note))));
    }

    /** One of everything that is kept beside the lines of the book. */
    private static void happen(Register register, Child child, String code) {
        Supplier<UUID> ids = register.ids()::next;
        register.save(Save.of(TestRegister.ACTOR,
                Edit.create(Adult.of(child.household(), Adult.FATHER, ids).with("condition", "C3")),
                Edit.create(Spell.of(child, GroupList.CIRCUMSTANCES, code, List.of(), ids).with("since", "2025-01")),
                Edit.create(Support.of(child, "S1", List.of(), ids).with("amount", "540000")),
                Edit.create(Movement.of(ids.get(), child, "B2").with("happenedOn", "2024"))));
    }

    /** An officer writes down what few may see, and looks at it. */
    private static void look(Register register, Child child) {
        register.people().add("Hoàng Văn Kiểm", Office.Role.OFFICER, Set.of());
        register.people().work("Hoàng Văn Kiểm");
        Child was = register.child(child.id()).orElseThrow();
        register.save(Save.of("Hoàng Văn Kiểm", Edit.change(was, was.with("circumstances", "5"))));
        register.accessLog().viewed(child.id(), AccessLog.Place.SHEET);
    }

    private static void push(Register register, ReferencePortal portal) {
        SealedBatch batch = register.outgoing().orElseThrow();
        register.settle(batch, ((PushAnswer.Received) portal.push(batch.id(), batch.bytes())).receipt());
    }

    /** What must be found again. */
    private static void describe(Path folder, Register register, SealedBatch sealed) throws IOException {
        Files.write(folder.resolve("expected.properties"), List.of(
                "waiting=" + register.standing().waiting(),
                "review=" + register.review().size(),
                "sealed=" + HexFormat.of().formatHex(sealed.hash())), StandardCharsets.UTF_8);
    }
}
