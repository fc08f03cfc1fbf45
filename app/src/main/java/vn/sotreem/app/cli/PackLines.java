package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import vn.sotreem.core.catalog.Unit;
import vn.sotreem.core.catalog.UnitStep;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Parting;

/** Administrative units in the documents of the commands. */
final class PackLines {
    private PackLines() {
    }

    static void write(JsonGenerator out, String field, List<String> texts) throws IOException {
        out.writeArrayFieldStart(field);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    static void units(JsonGenerator out, List<Unit> units) throws IOException {
        out.writeArrayFieldStart("now");
        for (Unit unit : units) {
            out.writeStartObject();
            out.writeStringField("code", unit.code());
            out.writeStringField("name", unit.fullName());
            out.writeStringField("province", unit.province());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void steps(JsonGenerator out, List<UnitStep> steps) throws IOException {
        out.writeArrayFieldStart("then");
        for (UnitStep step : steps) {
            out.writeStartObject();
            out.writeStringField("code", step.oldCode());
            out.writeStringField("name", step.oldName());
            out.writeStringField("place", step.place());
            out.writeStringField("became", step.newCode());
            out.writeBooleanField("split", step.split());
            out.writeStringField("since", step.since().toString());
            out.writeStringField("decree", step.decree());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void partings(JsonGenerator out, List<Parting> partings) throws IOException {
        out.writeArrayFieldStart("partings");
        for (Parting part : partings) {
            out.writeStartObject();
            out.writeStringField("code", part.communeCode());
            write(out, "hamlets", part.hamlets().stream().map(count -> count.hamlet().name()).toList());
            out.writeNumberField("households", part.households());
            out.writeNumberField("children", part.children());
            out.writeNumberField("unsent", part.unsent());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void office(JsonGenerator out, String field, Office office) throws IOException {
        out.writeObjectFieldStart(field);
        out.writeStringField("province", office.provinceCode());
        out.writeStringField("code", office.communeCode());
        out.writeStringField("name", office.communeName());
        out.writeEndObject();
    }
}
