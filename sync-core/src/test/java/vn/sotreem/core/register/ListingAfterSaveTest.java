package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.register.TestRegister.ACTOR;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Movement;

/** What is read again after each save is all that the save can have changed. */
class ListingAfterSaveTest {
    private static final int SAVES = 60;
    private static final List<ChildQuery.Order> ORDERS = Stream.concat(
            Stream.of(ChildQuery.Order.NAME, ChildQuery.Order.HOUSEHOLD),
            Stream.of("number", "birth", "parents", "groups", "child.name", "household.poverty")
                    .flatMap(column -> Stream.of(true, false).map(down -> new ChildQuery.Order(column, down))))
            .toList();
    private static final List<String> NAMES = List.of("Nông Văn An", "Đặng Thị Đào", "Bế Ỷ", "Lộc Văn Bình", "");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void listsAreThoseOfARegisterThatIsOpenedAnew(long seed) throws RegisterUnavailable {
        Random random = new Random(seed);
        List<List<UUID>> told;
        try (Register register = TestRegister.create(folder)) {
            while (register.lists().readAhead()) {
                listings(register);
            }
            for (int save = 0; save < SAVES; save++) {
                change(register, random);
                listings(register);
            }
            told = listings(register);
        }
        try (Register anew = TestRegister.reopen(folder)) {
            assertThat(listings(anew)).isEqualTo(told);
        }
    }

    private static void change(Register register, Random random) {
        List<Household> households = register.householdsOf(TestRegister.NA_LIA.id());
        if (households.isEmpty() || random.nextInt(3) == 0) {
            TestRegister.saveFamily(register, String.valueOf(random.nextInt(30)), name(random), name(random),
                    String.valueOf(2012 + random.nextInt(12)));
            return;
        }
        Household household = households.get(random.nextInt(households.size()));
        Optional<Child> some = register.childrenOf(household.id()).stream().findFirst();
        if (random.nextBoolean() || some.isEmpty()) {
            register.save(Save.of(ACTOR, Edit.change(household, household.with("number", "" + random.nextInt(30))
                    .with("mother", name(random)).with("poverty", "" + random.nextInt(3)))));
        } else if (random.nextInt(4) == 0) {
            register.save(Save.of(ACTOR, Edit.create(Movement.of(register.ids().next(), some.get(),
                    random.nextBoolean() ? Movement.MOVED_OUT : Movement.MOVED_IN))));
        } else {
            Child child = some.get();
            register.save(Save.of(ACTOR, Edit.change(child, child.with("name", name(random))
                    .with("state", random.nextInt(4) == 0 ? "void" : ""))));
        }
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static List<List<UUID>> listings(Register register) {
        return Stream.of("", "is:finding", "state:gone", "state:bin", "poverty:1", "lacks:id")
                .map(text -> ChildFilter.parse(text).orElseThrow())
                .flatMap(filter -> ORDERS.stream().flatMap(order -> Stream.of("", "van", "dao 5")
                        .map(typed -> new ChildQuery(typed, Optional.empty(), filter, order))))
                .map(query -> ids(register, register.list(query))).toList();
    }

    private static List<UUID> ids(Register register, Listing listing) {
        return register.rows(listing, 0, listing.size()).stream().map(row -> row.child().id()).toList();
    }
}
