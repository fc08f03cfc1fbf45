package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.RecordIds;

/** Finds the hamlet that a row means, among those of the register and those the file brings. */
final class HamletDesk {

    /** No commune has so many; such a file has something else in the column of hamlets. */
    static final int NEW_HAMLETS_MAX = 300;

    private final String communeCode;
    private final ImportOptions options;
    private final boolean mayMake;
    private final Map<String, Hamlet> byName = new HashMap<>();
    private final Map<String, Set<Hamlet>> withoutKind = new HashMap<>();
    private final Map<String, Hamlet> formerly;
    private final List<Hamlet> created = new ArrayList<>();

    HamletDesk(Known known, ImportOptions options) {
        this.communeCode = known.communeCode();
        this.options = options;
        this.mayMake = options.createHamlets() && !known.sight().isHeld();
        this.formerly = known.formerly();
        known.hamlets().forEach(this::add);
    }

    /** The hamlet of a row, or why it has none. */
    sealed interface Answer {
        record Found(Hamlet hamlet) implements Answer {
        }

        /** It had that name, or another had that is part of it now. */
        record Formerly(Hamlet hamlet, String named) implements Answer {
        }

        record None(Flaw flaw, String named) implements Answer {
        }
    }

    /** @param tab the name of the sheet, which counts only as the name of a hamlet that is known */
    Answer find(String named, String tab) {
        String wanted = named.isBlank() ? options.hamlet().orElse("") : named;
        String folded = Folding.fold(wanted);
        if (folded.isEmpty()) {
            return known(Folding.fold(tab)).<Answer>map(Answer.Found::new)
                    .orElseGet(() -> new Answer.None(Flaw.HAMLET_MISSING, ""));
        }
        return known(folded).<Answer>map(Answer.Found::new).orElseGet(() -> unknown(wanted, folded));
    }

    /** The name of a hamlet that was found, or that the register has. */
    String name(UUID id) {
        return byName.values().stream().filter(hamlet -> hamlet.id().equals(id)).findFirst().map(Hamlet::name)
                .orElseThrow();
    }

    /** The hamlets the file brings. */
    List<Hamlet> created() {
        return List.copyOf(created);
    }

    private Optional<Hamlet> known(String folded) {
        return Optional.ofNullable(byName.get(folded)).or(() -> {
            Set<Hamlet> alike = alike(folded);
            return alike.size() == 1 ? alike.stream().findAny() : Optional.empty();
        });
    }

    private Optional<Hamlet> formerly(String folded) {
        return Optional.ofNullable(formerly.get(folded)).or(() -> {
            Set<Hamlet> meant = formerly.entrySet().stream().filter(former -> alike(folded).isEmpty()
                    && HamletNames.withoutKind(former.getKey()).equals(folded)).map(Map.Entry::getValue)
                    .collect(Collectors.toSet());
            return meant.size() == 1 ? meant.stream().findAny() : Optional.empty();
        });
    }

    /** The hamlets of that name when one side leaves out the kind: "Nà Lìa" and "Thôn Nà Lìa", not Tổ 1 and Thôn 1. */
    private Set<Hamlet> alike(String folded) {
        String bare = HamletNames.withoutKind(folded);
        Set<Hamlet> alike = new HashSet<>(withoutKind.getOrDefault(bare, Set.of()));
        alike.removeIf(hamlet -> !bare.equals(folded) && !Folding.fold(hamlet.name()).equals(bare));
        return alike;
    }

    private Answer unknown(String named, String folded) {
        Optional<Hamlet> former = formerly(folded);
        if (former.isPresent()) {
            return new Answer.Formerly(former.get(), named);
        }
        if (!alike(folded).isEmpty()) {
            return new Answer.None(Flaw.HAMLET_AMBIGUOUS, named);
        }
        if (!mayMake) {
            return new Answer.None(Flaw.HAMLET_UNKNOWN, named);
        }
        if (created.size() == NEW_HAMLETS_MAX) {
            return new Answer.None(Flaw.HAMLETS_TOO_MANY, named);
        }
        Hamlet hamlet = Hamlet.named(RecordIds.hamlet(communeCode, folded), named);
        add(hamlet);
        created.add(hamlet);
        return new Answer.Found(hamlet);
    }

    private void add(Hamlet hamlet) {
        String folded = Folding.fold(hamlet.name());
        byName.put(folded, hamlet);
        withoutKind.computeIfAbsent(HamletNames.withoutKind(folded), bare -> new HashSet<>()).add(hamlet);
    }
}
