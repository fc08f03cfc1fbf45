package vn.sotreem.core.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.catalog.Unit;
import vn.sotreem.core.catalog.UnitStep;
import vn.sotreem.core.catalog.Units;
import vn.sotreem.core.domain.FormerName;
import vn.sotreem.core.domain.Hamlet;

/** Which successor of a commune that was split a hamlet probably belongs to; a person decides. */
public final class Allotting {
    private Allotting() {
    }

    /**
     * The codes of the successors that tell by themselves: the pack lists the hamlet, or the hamlet bears the name of
     * the commune. Nothing of a hamlet of which two successors tell, or none.
     *
     * @param steps of the one commune
     */
    public static Map<UUID, String> suggested(List<Hamlet> hamlets, List<UnitStep> steps, Units units) {
        Map<UUID, String> suggested = new HashMap<>();
        for (Hamlet hamlet : hamlets) {
            List<String> listed = steps.stream().filter(step -> lists(step, hamlet)).map(UnitStep::newCode).toList();
            List<String> named = steps.stream().map(UnitStep::newCode).filter(code -> units.commune(code)
                    .filter(unit -> bears(hamlet, unit)).isPresent()).toList();
            List<String> found = listed.isEmpty() ? named : listed;
            if (found.size() == 1) {
                suggested.put(hamlet.id(), found.getFirst());
            }
        }
        return Map.copyOf(suggested);
    }

    private static boolean lists(UnitStep step, Hamlet hamlet) {
        return names(hamlet).anyMatch(name -> step.hamlets().stream().map(Folding::fold).anyMatch(listed ->
                name.equals(listed) || name.endsWith(" " + listed)));
    }

    private static boolean bears(Hamlet hamlet, Unit unit) {
        String commune = " " + Folding.fold(unit.name());
        return names(hamlet).anyMatch(name -> name.endsWith(commune));
    }

    private static Stream<String> names(Hamlet hamlet) {
        return Stream.concat(Stream.of(hamlet.name()), hamlet.formerNames().stream().map(FormerName::name))
                .map(Folding::fold);
    }
}
