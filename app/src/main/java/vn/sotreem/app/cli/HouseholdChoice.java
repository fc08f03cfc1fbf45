package vn.sotreem.app.cli;

import java.util.ArrayList;
import java.util.List;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Register;

/** Finds the households of a hamlet that a person means by their numbers. */
final class HouseholdChoice {
    private HouseholdChoice() {
    }

    static List<Household> of(Register register, Hamlet hamlet, List<String> numbers) throws CommandFailure {
        List<Household> all = register.householdsOf(hamlet.id());
        List<Household> chosen = new ArrayList<>();
        for (String number : numbers) {
            List<Household> found = all.stream()
                    .filter(household -> household.number().equalsIgnoreCase(number.strip())).toList();
            if (found.size() != 1) {
                throw CommandFailure.problem("household-unclear", number, hamlet.name(), found.size());
            }
            chosen.add(found.getFirst());
        }
        return chosen.stream().distinct().toList();
    }
}
