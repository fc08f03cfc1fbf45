package vn.sotreem.app.ui.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.app.ui.Session;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.PersonalId;

/** Who has the personal ids that stand in a sheet, so that no two children get one. */
final class IdHolders {
    private final Session session;
    private final Sheet sheet;
    private final Map<PersonalId, List<Child>> known = new HashMap<>();

    IdHolders(Session session, Sheet sheet) {
        this.session = session;
        this.sheet = sheet;
    }

    /** The children, of the sheet as they are written and of the register, who have this child's id. */
    List<Child> of(Child child) {
        Set<UUID> here = sheet.children().stream().map(RecordDraft::id).collect(Collectors.toSet());
        return Stream.concat(
                known.getOrDefault(child.personalId(), List.of()).stream().filter(other -> !here.contains(other.id())),
                written().filter(other -> other.personalId().isKnown()
                        && other.personalId().equals(child.personalId()))).toList();
    }

    private Stream<Child> written() {
        return sheet.writtenChildren().map(RecordDraft::record);
    }

    private Set<PersonalId> ids() {
        return written().map(Child::personalId).filter(PersonalId::isKnown).collect(Collectors.toSet());
    }

    /** Asks the register for ids it was not asked for yet, if there are any, and calls back. */
    void learn(Runnable then) {
        Set<PersonalId> unknown = ids();
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            unknown.forEach(id -> known.put(id, List.of()));
            ask(unknown, then);
        }
    }

    /** Asks for all of them once more, and calls back; at once when there are none. */
    void askAgain(Runnable then) {
        Set<PersonalId> all = ids();
        if (all.isEmpty()) {
            then.run();
        } else {
            ask(all, then);
        }
    }

    private void ask(Collection<PersonalId> ids, Runnable then) {
        session.ask(register -> ids.stream().collect(Collectors.toMap(id -> id,
                id -> register.dossiers().holders(id))), answer -> {
            known.putAll(answer);
            then.run();
        });
    }
}
