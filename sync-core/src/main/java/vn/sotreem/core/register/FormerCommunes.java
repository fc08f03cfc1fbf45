package vn.sotreem.core.register;

import java.util.List;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.FormerName;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.RecordIds;

/**
 * The names that the commune had, by which its children are still asked for. To which of them a hamlet belonged is told
 * by its id, which it got from the code of its commune when it was first written down, or from the hamlet it came out
 * of.
 */
record FormerCommunes(List<FormerCommune> all) {

    FormerCommunes {
        all = List.copyOf(all);
    }

    /** The folded names of the communes that a hamlet belonged to before. */
    Stream<String> words(Hamlet hamlet, List<Hamlet> hamlets) {
        return all.stream().filter(commune -> isOf(commune, hamlet, hamlets, hamlets.size()))
                .map(commune -> Folding.fold(commune.communeName())).distinct();
    }

    /** @param steps so many hamlets one after another came out of each other at most */
    private static boolean isOf(FormerCommune commune, Hamlet hamlet, List<Hamlet> hamlets, int steps) {
        return named(commune, hamlet) || steps > 0 && hamlet.splitFrom().flatMap(id -> hamlets.stream()
                .filter(other -> other.id().equals(id)).findFirst()).filter(from ->
                        isOf(commune, from, hamlets, steps - 1)).isPresent();
    }

    private static boolean named(FormerCommune commune, Hamlet hamlet) {
        return Stream.concat(Stream.of(hamlet.name()), hamlet.formerNames().stream().map(FormerName::name))
                .map(name -> RecordIds.hamlet(commune.communeCode(), Folding.fold(name))).anyMatch(hamlet.id()::equals);
    }
}
