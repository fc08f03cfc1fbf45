package vn.sotreem.core.register;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.security.DatabaseKey;

/** Real registers on real files, with the people of a small hamlet who do not exist. */
public final class TestRegister {
    public static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    public static final InstantSource CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    public static final Office OFFICE =
            new Office("20", "06463", "Xã Y Tịch", "Nông Thị Hoa", Office.Role.COLLABORATOR);
    public static final String ACTOR = OFFICE.userName();
    public static final Hamlet NA_LIA = hamlet("Thôn Nà Lìa");

    private TestRegister() {
    }

    public static Register create(Path folder) throws RegisterUnavailable {
        return create(folder, CLOCK);
    }

    public static Register create(Path folder, InstantSource clock) throws RegisterUnavailable {
        return create(folder, OFFICE, clock);
    }

    /** Of an office of its own, with a hamlet of the same name. */
    public static Register create(Path folder, Office office, InstantSource clock) throws RegisterUnavailable {
        Register register = Register.create(folder, key(), office, clock, new SecureRandom());
        register.save(Save.of(ACTOR, Edit.create(Hamlet.named(
                RecordIds.hamlet(office.communeCode(), Folding.fold(NA_LIA.name())), NA_LIA.name()))));
        return register;
    }

    public static Register reopen(Path folder) throws RegisterUnavailable {
        return Register.open(folder, key(), CLOCK, new SecureRandom());
    }

    public static DatabaseKey key() {
        return DatabaseKey.of(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
            30, 31, 32});
    }

    public static Hamlet hamlet(String name) {
        return Hamlet.named(RecordIds.hamlet(OFFICE.communeCode(), Folding.fold(name)), name);
    }

    public static Household household(Register register, String number, String father) {
        return Household.empty(register.ids().next(), NA_LIA.id()).with("number", number).with("father", father);
    }

    public static Child child(Register register, UUID household, String name, String birth) {
        return Child.empty(register.ids().next(), household).with("name", name).with("birth", birth);
    }

    /** Saves a household with one child and gives the child. */
    public static Child saveFamily(Register register, String number, String father, String name, String birth) {
        Household household = household(register, number, father);
        Child child = child(register, household.id(), name, birth);
        register.save(Save.of(ACTOR, Edit.create(household), Edit.create(child)));
        return child;
    }
}
