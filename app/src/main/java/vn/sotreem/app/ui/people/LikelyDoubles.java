package vn.sotreem.app.ui.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sotreem.app.ui.Session;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.domain.Written;

/**
 * Who in the register may be a child that is being written down anew, so that nobody is written down twice. A child
 * that was saved is not looked at here any more: that two records are one is decided where they lie side by side.
 */
final class LikelyDoubles {
    private final Session session;
    private final Sheet sheet;
    private final Map<Asked, List<Standing>> known = new HashMap<>();

    /** A child of the register, and the hamlet in which one finds it. */
    record Standing(Written written, String hamlet) {
    }

    /** What the answer depends on. */
    private record Asked(UUID child, String name, PartialDate birth, Sex sex, PersonalId id, String father,
                         String mother) {
        static Asked of(Child child, Household household) {
            return new Asked(child.id(), child.name(), child.birth(), child.sex(), child.personalId(),
                    household.father(), household.mother());
        }
    }

    LikelyDoubles(Session session, Sheet sheet) {
        this.session = session;
        this.sheet = sheet;
    }

    /** The children who may be this one, the surest first; none while the register has not answered. */
    List<Standing> of(Child child) {
        return known.getOrDefault(Asked.of(child, sheet.household().record()), List.of());
    }

    /** Asks the register about what it was not asked for yet, and calls back. */
    void learn(Runnable then) {
        Household household = sheet.household().record();
        Set<UUID> here = sheet.children().stream().map(RecordDraft::id).collect(Collectors.toSet());
        sheet.writtenChildren().filter(RecordDraft::isNew).map(RecordDraft::record)
                .filter(child -> !child.name().isEmpty() && child.birth().isKnown())
                .filter(child -> known.putIfAbsent(Asked.of(child, household), List.of()) == null)
                .forEach(child -> session.ask(register -> register.duplicates().like(new Written(child, household))
                        .stream().filter(like -> !here.contains(like.child().id()))
                        .map(like -> new Standing(like, register.hamlet(like.household().hamlet())
                                .map(Hamlet::name).orElse(""))).toList(), found -> {
                    known.put(Asked.of(child, household), found);
                    if (!found.isEmpty()) {
                        then.run();
                    }
                }));
    }
}
