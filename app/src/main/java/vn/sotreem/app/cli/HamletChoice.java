package vn.sotreem.app.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Register;

/**
 * Finds the hamlet a person means: the name as kept or as it was, accents or not, with or without "Thôn" before it.
 */
final class HamletChoice {
    private HamletChoice() {
    }

    static Hamlet of(Register register, String typed) throws CommandFailure {
        List<Hamlet> hamlets = register.hamlets();
        return among(hamlets, typed).or(() -> byFormerName(register, typed)).orElseThrow(() ->
                CommandFailure.problem("hamlet-unknown", typed,
                        hamlets.stream().map(Hamlet::name).collect(Collectors.joining(", "))));
    }

    static Set<UUID> several(Register register, List<String> typed) throws CommandFailure {
        Set<UUID> chosen = new HashSet<>();
        for (String name : typed) {
            chosen.add(of(register, name).id());
        }
        return chosen;
    }

    private static Optional<Hamlet> byFormerName(Register register, String typed) {
        return Optional.ofNullable(register.hamletChanges().byFormerName().get(Folding.fold(typed)))
                .filter(register.hamlets()::contains);
    }

    /** Empty when there is none, or several could be meant. */
    static Optional<Hamlet> among(List<Hamlet> hamlets, String typed) {
        String wanted = Folding.fold(typed);
        List<Hamlet> whole = matching(hamlets, wanted::equals);
        List<Hamlet> found = whole.isEmpty() ? matching(hamlets, name -> name.endsWith(" " + wanted)) : whole;
        return found.size() == 1 && !wanted.isEmpty() ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<Hamlet> matching(List<Hamlet> hamlets, Predicate<String> folded) {
        return hamlets.stream().filter(hamlet -> folded.test(Folding.fold(hamlet.name()))).toList();
    }
}
