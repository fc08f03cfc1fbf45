package vn.sotreem.app.ui.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.app.ui.RecordRef;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Checked;
import vn.sotreem.core.register.QualityCheck;
import vn.sotreem.core.register.QualityCounts;

/** What was found in the register so far; the counts are exact, the rows end at a limit. */
final class QualityFound {
    /** Rows of one list that are kept for the screen: more than anybody goes through in one sitting. */
    static final int LINES_MAX = 20_000;

    private final QualityCheck check;
    private final List<Hamlet> hamlets;
    private final QualityCounts counts = new QualityCounts();
    private final Map<ErrorList, List<QualityLine>> lines = new EnumMap<>(ErrorList.class);
    private boolean isCut;

    QualityFound(QualityCheck check, List<Hamlet> hamlets) {
        this.check = check;
        this.hamlets = List.copyOf(hamlets);
    }

    /** Looks through the next hamlet; on the register's thread. */
    QualityFound step() {
        check.step(this::add);
        return this;
    }

    private void add(Checked checked) {
        counts.add(checked);
        for (Checked.Found found : checked.found()) {
            List<QualityLine> some = lines.computeIfAbsent(found.list(), list -> new ArrayList<>());
            if (some.size() == LINES_MAX) {
                isCut = true;
            } else {
                some.add(new QualityLine(found.list(), checked.hamlet().id(), checked.hamlet().name(),
                        checked.household().number(), checked.child().name(), checked.child().birth().display(),
                        new RecordRef(found.entity(), found.record(), Optional.of(found.finding().field())),
                        found.finding()));
            }
        }
    }

    QualityCheck check() {
        return check;
    }

    List<Hamlet> hamlets() {
        return hamlets;
    }

    QualityCounts counts() {
        return counts;
    }

    /** Whether there are more than the rows of some list. */
    boolean isCut() {
        return isCut;
    }

    /** The rows of a list, of one hamlet or of all. */
    List<QualityLine> lines(ErrorList list, Optional<UUID> hamlet) {
        List<QualityLine> all = lines.getOrDefault(list, List.of());
        return hamlet.isEmpty() ? all : all.stream().filter(line -> line.hamlet().equals(hamlet.get())).toList();
    }
}
