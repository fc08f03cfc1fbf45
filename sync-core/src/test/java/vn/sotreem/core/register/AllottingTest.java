package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.catalog.Unit;
import vn.sotreem.core.catalog.UnitPack;
import vn.sotreem.core.catalog.UnitStep;
import vn.sotreem.core.catalog.Units;
import vn.sotreem.core.domain.Hamlet;

class AllottingTest {
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final Hamlet LISTED = Hamlet.named(new UUID(0, 1), "Thôn Nà Lìa");
    private static final Hamlet NAMESAKE = Hamlet.named(new UUID(0, 2), "Thôn Bằng Mạc");
    private static final Hamlet FORMERLY = Hamlet.named(new UUID(0, 3), "Thôn Pác Lầu").renamed("Thôn 3", JULY, "");
    private static final Hamlet NEITHER = Hamlet.named(new UUID(0, 4), "Thôn Xa");

    private static UnitStep step(String code, String... hamlets) {
        return new UnitStep("06463", "Xã Y Tịch", "", code, true, List.of(hamlets), JULY, "");
    }

    private static Map<UUID, String> suggested(UnitStep... steps) {
        return Allotting.suggested(List.of(LISTED, NAMESAKE, FORMERLY, NEITHER), List.of(steps),
                new Units(List.of(new UnitPack(JULY, "", List.of(), Stream.of(steps).map(step ->
                        new Unit(step.newCode(), "Xã", step.newCode().equals("06460") ? "Bằng Mạc" : "Quan Sơn", "20"))
                        .toList(), List.of(steps)))));
    }

    @Test
    void whatThePackListsAndWhatTheNamesTellIsSuggestedAndNothingElse() {
        assertThat(suggested(step("06505", "na lia", "Thôn Pác Lầu"), step("06460")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(LISTED.id(), "06505", NAMESAKE.id(), "06460",
                        FORMERLY.id(), "06505"));
    }

    @Test
    void whatTwoSuccessorsListIsForThePersonToSay() {
        assertThat(suggested(step("06505", "Nà Lìa"), step("06460", "Nà Lìa"))).doesNotContainKey(LISTED.id());
    }
}
