package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.Finding;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.RowId;
import vn.sotreem.core.register.Checked;
import vn.sotreem.core.register.QualityCounts;

/** Tells what was found in the register: how many on each list, and each finding on those asked for. */
final class QualityLines {
    private final Console console;
    private final Texts core;
    private final Set<ErrorList> lists;

    QualityLines(Program program, Set<ErrorList> lists) {
        this.console = program.console();
        this.core = Texts.of(program.texts().locale());
        this.lists = lists;
    }

    /** @param children how many were looked at */
    void tell(List<Checked> found, QualityCounts counts, List<Hamlet> hamlets, long children) {
        if (!console.isJson()) {
            found.forEach(this::tell);
        }
        hamlets.forEach(hamlet -> console.say("quality.hamlet", hamlet.name(),
                counts.of(hamlet.id(), ErrorList.WITHOUT_ID), counts.of(hamlet.id(), ErrorList.ID_WRONG),
                counts.of(hamlet.id(), ErrorList.BASICS), counts.of(hamlet.id(), ErrorList.OTHER)));
        console.say("quality.total", children, counts.of(ErrorList.WITHOUT_ID), counts.of(ErrorList.ID_WRONG),
                counts.of(ErrorList.BASICS), counts.of(ErrorList.OTHER));
        console.document(out -> {
            out.writeNumberField("children", children);
            out.writeArrayFieldStart("hamlets");
            for (Hamlet hamlet : hamlets) {
                write(out, hamlet, counts);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("findings");
            for (Checked checked : found) {
                for (Checked.Found one : checked.on(lists)) {
                    write(out, checked, one);
                }
            }
            out.writeEndArray();
        });
    }

    private void tell(Checked checked) {
        checked.on(lists).forEach(one -> console.say("quality.line", checked.hamlet().name(),
                checked.household().number(), checked.child().name(), checked.child().birth().display(),
                message(one.finding())));
    }

    private static void write(JsonGenerator out, Hamlet hamlet, QualityCounts counts) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", hamlet.id().toString());
        out.writeStringField("name", hamlet.name());
        for (ErrorList list : ErrorList.values()) {
            out.writeNumberField(list.code(), counts.of(hamlet.id(), list));
        }
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Checked checked, Checked.Found one) throws IOException {
        out.writeStartObject();
        out.writeStringField("list", one.list().code());
        out.writeStringField("row", RowId.of(checked.child().id()).text());
        out.writeStringField("child", checked.child().id().toString());
        out.writeStringField("name", checked.child().name());
        out.writeStringField("birth", checked.child().birth().iso());
        out.writeStringField("household", checked.household().id().toString());
        out.writeStringField("hamlet", checked.hamlet().id().toString());
        out.writeStringField("entity", one.entity().code());
        out.writeStringField("id", one.record().toString());
        out.writeStringField("field", one.finding().field());
        out.writeStringField("code", one.finding().code());
        out.writeStringField("severity", one.finding().severity().name().toLowerCase(Locale.ROOT));
        out.writeStringField("message", message(one.finding()));
        out.writeStringField("hint", core.get(one.finding().hintKey()));
        out.writeEndObject();
    }

    private String message(Finding finding) {
        return core.get(finding.textKey(), finding.arguments().toArray());
    }
}
