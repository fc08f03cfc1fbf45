package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.domain.Hamlet;

/**
 * How the fields of a sheet are written. Fields that are not named here are ticks and buttons.
 *
 * @param hamlets      the hamlets of the register
 * @param ethnicGroups the ethnic groups of the catalog
 * @param poverty      the poverty classes of the catalog
 * @param thisYear     the year of today, for years of two digits
 */
record Writings(Choices hamlets, Choices ethnicGroups, Choices poverty, int thisYear) {

    static Writings of(List<Hamlet> hamlets, Locale locale, int thisYear) {
        return new Writings(
                new Choices(hamlets.stream().map(hamlet -> new Choice(hamlet.id().toString(), hamlet.name())).toList()),
                choices(Catalog.bundled().ethnicGroups(), locale), choices(Catalog.bundled().poverty(), locale),
                thisYear);
    }

    private static Choices choices(CodeList list, Locale locale) {
        return new Choices(list.entries().stream()
                .map(entry -> new Choice(entry.code(), entry.label(locale))).toList());
    }

    Map<String, Writing> household() {
        return Map.of("hamlet", Writing.needed(hamlets), "number", Writing.TEXT, "head", Writing.TEXT,
                "father", Writing.TEXT, "mother", Writing.TEXT, "carer", Writing.TEXT, "phone", Writing.TEXT,
                "address", Writing.TEXT, "poverty", Writing.choice(poverty), "note", Writing.TEXT);
    }

    Map<String, Writing> child() {
        return Map.of("name", Writing.TEXT, "birth", Writing.date(thisYear),
                "ethnicity", Writing.choice(ethnicGroups), "personalId", Writing.PERSONAL_ID,
                "birthCertificate", Writing.TEXT, "healthCard", Writing.TEXT, "school", Writing.TEXT,
                "schoolClass", Writing.TEXT, "note", Writing.TEXT);
    }
}
