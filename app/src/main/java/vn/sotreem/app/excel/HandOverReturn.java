package vn.sotreem.app.excel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sotreem.app.excel.HandOverLine.Outcome;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Dossier;
import vn.sotreem.core.domain.Finding;
import vn.sotreem.core.domain.PersonName;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.RowId;
import vn.sotreem.core.domain.Rules;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;

/**
 * Takes the ids of a list that came back from the police into the register. A row is its child's by the row id alone,
 * and only while name and birth date are still the same; an id that somebody has written since stays. On the register's
 * thread.
 */
public final class HandOverReturn {
    private static final int SAVES_PER_STEP = 500;
    /** The prefixes of provinces and countries are not all known, so the police are believed. */
    private static final String PREFIX = "id-prefix";

    private final List<HandOverRow> rows;
    private final Register register;
    private final LocalDate today;
    private final Map<RowId, Child> children;
    private final Map<PersonalId, Long> times;

    /** What was kept. */
    public record Kept(Optional<UUID> importId, List<HandOverLine> lines) {
        public Kept {
            lines = List.copyOf(lines);
        }
    }

    private HandOverReturn(List<HandOverRow> rows, Register register, LocalDate today) {
        this.rows = rows;
        this.register = register;
        this.today = today;
        this.children = new HashMap<>(register.quality().children(rows.stream().map(HandOverRow::rowId)
                .flatMap(Optional::stream).collect(Collectors.toSet())));
        this.times = rows.stream().map(row -> PersonalId.parse(row.is())).flatMap(Optional::stream)
                .filter(PersonalId::isKnown).collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    /** What every row would do; nothing is kept. */
    public static List<HandOverLine> plan(List<HandOverRow> rows, Register register, LocalDate today) {
        HandOverReturn plan = new HandOverReturn(rows, register, today);
        return rows.stream().map(plan::line).toList();
    }

    /**
     * Does it, as one import that can be taken back; looked at once more, because something may have been written since
     * it was planned. Each child is a save of its own, so that one refused by the portal keeps no other back.
     *
     * @param file  its name, by which people know the import again
     * @param actor name of the person who does it
     */
    public static Kept keep(List<HandOverRow> rows, Register register, LocalDate today, String file, String actor) {
        List<HandOverLine> lines = plan(rows, register, today);
        List<Save> saves = lines.stream().filter(line -> line.outcome() == Outcome.WRITTEN).map(line -> {
            Child child = line.child().orElseThrow();
            return Save.of(actor, Edit.change(child, child.with("personalId", id(line.row()).digits())));
        }).toList();
        UUID id = register.ids().next();
        for (int from = 0; from < saves.size(); from += SAVES_PER_STEP) {
            register.imports().save(id, file, saves.subList(from, Math.min(from + SAVES_PER_STEP, saves.size())));
        }
        return new Kept(saves.isEmpty() ? Optional.empty() : Optional.of(id), lines);
    }

    private static PersonalId id(HandOverRow row) {
        return PersonalId.parse(row.is()).orElseThrow();
    }

    private HandOverLine line(HandOverRow row) {
        Optional<Child> child = row.rowId().map(children::get);
        String was = child.map(known -> known.personalId().digits()).orElse("");
        List<Finding> findings = new ArrayList<>();
        Outcome outcome = child.map(known -> outcome(row, known, findings)).orElse(
                row.is().isBlank() ? Outcome.EMPTY : Outcome.UNKNOWN_ROW);
        return new HandOverLine(row, child, was, outcome, findings);
    }

    private Outcome outcome(HandOverRow row, Child child, List<Finding> findings) {
        Optional<PersonalId> written = PersonalId.parse(row.is());
        if (row.is().isBlank()) {
            return Outcome.EMPTY;
        } else if (!isOf(row, child)) {
            return Outcome.OTHER_CHILD;
        } else if (written.isEmpty()) {
            findings.add(Rules.idMalformed(row.is()));
            return Outcome.WRONG;
        } else if (written.get().equals(child.personalId())) {
            return Outcome.ALREADY_THERE;
        } else if (child.personalId().isKnown() && !row.was().equals(child.personalId().digits())) {
            return Outcome.WRITTEN_MEANWHILE;
        }
        findings.addAll(check(child.with("personalId", written.get().digits())));
        return findings.stream().allMatch(finding -> finding.code().equals(PREFIX)) ? Outcome.WRITTEN : Outcome.WRONG;
    }

    /** A name may have been typed anew: case, spaces and the place of a tone say nothing about who it is. */
    private static boolean isOf(HandOverRow row, Child child) {
        boolean sameName = row.name().equalsIgnoreCase(Folding.nfc(child.name()))
                || PersonName.of(row.name()).likenessTo(PersonName.of(child.name())) == PersonName.Likeness.SAME;
        return sameName && row.birth().equals(child.birth());
    }

    /** What the rules say of the child's new id. One that two rows of the list have is nobody's. */
    private List<Finding> check(Child child) {
        List<Child> holders = new ArrayList<>(register.dossiers().holders(child.personalId()));
        if (times.get(child.personalId()) > 1) {
            rows.stream().filter(row -> PersonalId.parse(row.is()).equals(Optional.of(child.personalId())))
                    .map(row -> row.rowId().map(children::get)).flatMap(Optional::stream).forEach(holders::add);
        }
        Dossier dossier = Dossier.of(child, register.household(child.household()).orElseThrow()).sharing(holders);
        return Rules.check(dossier, today, Catalog.bundled()).stream()
                .filter(finding -> finding.field().equals("personalId")).toList();
    }
}
