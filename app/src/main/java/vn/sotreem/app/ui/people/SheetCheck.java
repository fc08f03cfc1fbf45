package vn.sotreem.app.ui.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Finding;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Rules;

/** What a person should look at in a sheet, in the order of the form: what cannot be read, then what the rules find. */
final class SheetCheck {
    private final Texts texts;
    private final Texts core;

    /** @param texts the window's texts; those of the rules come from the core in the same language */
    SheetCheck(Texts texts) {
        this.texts = texts;
        this.core = Texts.of(texts.locale());
    }

    /**
     * @param holders who has the personal ids of the sheet
     * @param doubles who may be one of its children
     */
    List<Remark> check(Sheet sheet, LocalDate today, IdHolders holders, LikelyDoubles doubles) {
        Catalog catalog = Catalog.bundled();
        Household household = sheet.household().record();
        List<Remark> remarks = new ArrayList<>();
        remark(Entity.HOUSEHOLD, sheet.household(), Rules.check(household, today, catalog), remarks);
        sheet.adults().drafts().forEach(draft ->
                remark(Entity.ADULT, draft, Rules.check(draft.record(), today, catalog), remarks));
        sheet.writtenChildren().forEach(draft -> {
            remark(Entity.CHILD, draft, Rules.check(sheet.dossier(draft).sharing(holders.of(draft.record())), today,
                    catalog), remarks);
            doubles.of(draft.record()).stream().limit(1).map(there -> likely(draft, there)).forEach(remarks::add);
            sheet.datedOf(draft).forEach(dated -> remark(dated.start().entity(), dated,
                    Rules.check(dated.record(), draft.record(), today, catalog), remarks));
        });
        return List.copyOf(remarks);
    }

    /** What cannot be read says so and nothing else: the rules looked at what stood there before. */
    private void remark(Entity entity, RecordDraft<?> draft, List<Finding> findings, List<Remark> remarks) {
        List<String> unreadable = draft.unreadable();
        unreadable.forEach(field -> remarks.add(unreadable(entity, draft, field)));
        findings.stream().filter(finding -> !unreadable.contains(finding.field()))
                .forEach(finding -> remarks.add(new Remark(entity, draft.id(), finding.field(), finding.isError(),
                        core.get(finding.textKey(), finding.arguments().toArray()), core.get(finding.hintKey()))));
    }

    private Remark likely(RecordDraft<?> draft, LikelyDoubles.Standing there) {
        Child child = there.written().child();
        return new Remark(Entity.CHILD, draft.id(), "name", false, texts.get("form.likelyDouble", child.name(),
                child.birth().display(), there.written().household().number(), there.hamlet()),
                texts.get("form.likelyDouble.hint"));
    }

    private Remark unreadable(Entity entity, RecordDraft<?> draft, String field) {
        String key = "form.unreadable." + draft.writing(field).name();
        return new Remark(entity, draft.id(), field, true, texts.get(key, draft.typed(field).get().strip()),
                texts.get(key + ".hint"));
    }
}
