package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.Severity;
import vn.sotreem.core.domain.Written;
import vn.sotreem.core.register.Sight;

/** A plan in the making: rows pass in the order of the file, each knows those before it. */
final class Planning {

    private final RowRules rules;
    private final Supplier<UUID> ids;
    private final ImportOptions options;
    private final HamletDesk hamlets;
    private final Sight sight;
    private final Families families;
    private final Roll roll = new Roll();
    private final List<PlannedRow> rows = new ArrayList<>();
    private final List<CellFinding> findings = new ArrayList<>();

    Planning(RowRules rules, Supplier<UUID> ids, Known known, ImportOptions options) {
        this.rules = rules;
        this.ids = ids;
        this.options = options;
        this.hamlets = new HamletDesk(known, options);
        this.sight = known.sight();
        this.families = new Families(ids);
        for (Known.Sheet sheet : known.households()) {
            families.add(Family.known(sheet.household()));
            sheet.children().forEach(child ->
                    roll.add(child, sheet.household(), Optional.of(child.id()), Optional.empty()));
        }
    }

    void findings(List<CellFinding> found) {
        findings.addAll(found);
    }

    void row(RowDraft row, Layout layout) {
        RowDraft seen = row.asSeenBy(sight, layout);
        rows.add(new PlannedRow(seen, judge(seen, layout)));
    }

    ImportPlan plan(List<ReadSheet> sheets) {
        return new ImportPlan(sheets, rows, families.planned(), hamlets.created(), findings);
    }

    private Verdict judge(RowDraft row, Layout layout) {
        if (row.isRefused()) {
            findings.addAll(row.findings());
            return Verdict.REFUSED;
        }
        return switch (hamlets.find(row.hamlet(), row.at().sheet())) {
            case HamletDesk.Answer.Found found -> judge(row, found.hamlet(), layout);
            case HamletDesk.Answer.Formerly former -> {
                tellFormerName(row, former);
                yield judge(row, former.hamlet(), layout);
            }
            case HamletDesk.Answer.None none -> {
                findings.add(CellFinding.ofRow(row.at(), none.flaw(), Severity.ERROR, none.named()));
                yield Verdict.REFUSED;
            }
        };
    }

    /** Once for each name of each sheet: whole lists are of before a decision. */
    private void tellFormerName(RowDraft row, HamletDesk.Answer.Formerly former) {
        CellFinding told = CellFinding.ofSheet(row.at().sheet(), Column.HAMLET, Flaw.HAMLET_FORMER_NAME,
                former.named(), former.hamlet().name());
        if (!findings.contains(told)) {
            findings.add(told);
        }
    }

    private Verdict judge(RowDraft row, Hamlet hamlet, Layout layout) {
        Household said = row.household().with("hamlet", hamlet.id().toString());
        Optional<Roll.Entry> there = roll.find(row.child(), said, row.ids().child());
        if (there.isPresent()) {
            tellWhereItIs(row, there.get());
            return Verdict.ALREADY_THERE;
        }
        List<CellFinding> found = rules.check(row, said, layout);
        findings.addAll(found);
        if (found.stream().anyMatch(CellFinding::isError)) {
            return Verdict.REFUSED;
        }
        Household home = families.find(said, row.ids().household()).map(Family::household).orElse(said);
        Optional<Written> like = roll.like(row.child(), home);
        like.ifPresent(other -> tellLikeness(row, other));
        if (like.isPresent() && options.same().contains(row.at())) {
            return Verdict.ALREADY_THERE;
        }
        takeIn(row, said, layout);
        return Verdict.IMPORT;
    }

    /** Who may be a child that is there is named and taken in, unless the person who imports says that it is. */
    private void tellLikeness(RowDraft row, Written like) {
        Flaw flaw = options.same().contains(row.at()) ? Flaw.SAME_CHILD : Flaw.MAYBE_DOUBLE;
        findings.add(CellFinding.ofRow(row.at(), flaw, Severity.WARNING, like.household().number(),
                hamlets.name(like.household().hamlet()), like.child().name(), like.child().birth().display()));
    }

    /** A child that stands twice in the file is named; one that the register has is only counted. */
    private void tellWhereItIs(RowDraft row, Roll.Entry there) {
        String birth = there.birth().display();
        boolean sameBirth = there.birth().equals(row.child().birth());
        if (there.row().isPresent()) {
            RowRef first = there.row().get();
            Flaw flaw = sameBirth ? Flaw.DOUBLE : Flaw.DOUBLE_OTHER_BIRTH;
            findings.add(CellFinding.ofRow(row.at(), flaw, Severity.WARNING, String.valueOf(first.row()),
                    first.sheet(), birth));
        } else if (row.ids().child().equals(Optional.of(there.child().id()))) {
            tellDifferences(row, there);
        } else if (!sameBirth) {
            findings.add(CellFinding.ofRow(row.at(), Flaw.THERE_OTHER_BIRTH, Severity.WARNING, birth));
        }
    }

    /** An import takes children in and changes none: who wrote into an exported list is told that. */
    private void tellDifferences(RowDraft row, Roll.Entry there) {
        List<String> keys = Child.FIELDS.fields().stream().filter(field -> !field.key().equals("household"))
                .filter(field -> saysOtherwise(field, row.child(), there.child())).map(Field::key).toList();
        if (!keys.isEmpty()) {
            findings.add(CellFinding.ofRow(row.at(), Flaw.THERE_DIFFERS, Severity.WARNING,
                    keys.toArray(String[]::new)));
        }
    }

    /** What a row does not say is no difference, nor are codes that it leaves out. */
    private static boolean saysOtherwise(Field<Child> field, Child row, Child there) {
        String said = field.text().apply(row);
        String known = field.text().apply(there);
        return field.kind() == Kind.CODES ? !CodeSet.parse(known).codes().containsAll(CodeSet.parse(said).codes())
                : !said.isEmpty() && !said.equals(known);
    }

    private void takeIn(RowDraft row, Household said, Layout layout) {
        Family family = families.find(said, row.ids().household()).orElseGet(() -> newFamily(row, said));
        for (String field : family.take(said)) {
            layout.ofHousehold(field).ifPresent(cell -> findings.add(CellFinding.ofCell(row.at(), cell,
                    Flaw.HOUSEHOLD_DIFFERS, Severity.WARNING, said.values().get(field),
                            family.household().values().get(field))));
        }
        families.index(family);
        Child child = family.add(ids.get(), withOwnId(row, layout));
        roll.add(child, family.household(), row.ids().child(), Optional.of(row.at()));
    }

    private Family newFamily(RowDraft row, Household said) {
        if (row.ids().household().isEmpty() && families.isNumberTaken(said)) {
            findings.add(CellFinding.ofRow(row.at(), Flaw.SECOND_FAMILY, Severity.WARNING, said.number()));
        }
        return families.make(said, row.ids().household());
    }

    /** Nobody can tell which of two children a personal id belongs to, so it stays where it was first. */
    private Child withOwnId(RowDraft row, Layout layout) {
        Optional<Roll.Entry> owner = roll.withId(row.child().personalId());
        layout.filling("personalId").ifPresent(cell -> owner.ifPresent(entry -> findings.add(entry.row()
                .map(first -> CellFinding.ofCell(row.at(), cell, Flaw.ID_OF_OTHER_ROW, Severity.WARNING,
                        String.valueOf(first.row()), first.sheet()))
                .orElseGet(() -> CellFinding.ofCell(row.at(), cell, Flaw.ID_OF_OTHER_CHILD, Severity.WARNING)))));
        return owner.isPresent() ? row.child().with("personalId", "") : row.child();
    }
}
