package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Finding;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Rules;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.register.Edit;

/**
 * What the rules say of one record of a {@code save}.
 *
 * @param place of the record's object in the input, from 1
 */
record RecordFinding(int place, Item item, Finding finding) {
    private static final Catalog CATALOG = Catalog.bundled();

    static List<RecordFinding> of(List<WishedSave.Wanted> wanted, WishedSave save, LocalDate today) {
        List<RecordFinding> all = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            for (Edit edit : wanted.get(i).edits()) {
                for (Finding finding : check(edit.after(), save, today)) {
                    all.add(new RecordFinding(i + 1, edit.after(), finding));
                }
            }
        }
        return all;
    }

    /** A record that goes into the bin may be as it is. */
    private static List<Finding> check(Item item, WishedSave save, LocalDate today) {
        return item.state() == RecordState.VOID ? List.of() : switch (item) {
            case Household household -> Rules.check(household, today, CATALOG);
            case Adult adult -> Rules.check(adult, today, CATALOG);
            case Child child -> Rules.check(save.dossierOf(child), today, CATALOG);
            case Spell spell -> Rules.check(spell, save.childOf(spell.child()), today, CATALOG);
            case Support support -> Rules.check(support, save.childOf(support.child()), today, CATALOG);
            case Movement movement -> Rules.check(movement, save.childOf(movement.child()), today, CATALOG);
            case Hamlet hamlet -> Rules.checkAny(hamlet, CATALOG);
        };
    }

    String line(Texts texts) {
        return texts.get("finding.line", Wish.number(place), message(texts), hint(texts));
    }

    void write(JsonGenerator out, Texts texts) throws IOException {
        out.writeStartObject();
        out.writeNumberField("place", place);
        out.writeStringField("entity", item.entity().code());
        out.writeStringField("field", finding.field());
        out.writeStringField("code", finding.code());
        out.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        out.writeStringField("message", message(texts));
        out.writeStringField("hint", hint(texts));
        out.writeEndObject();
    }

    private String message(Texts texts) {
        return Texts.of(texts.locale()).get(finding.textKey(), finding.arguments().toArray());
    }

    private String hint(Texts texts) {
        return Texts.of(texts.locale()).get(finding.hintKey(), finding.arguments().toArray());
    }
}
