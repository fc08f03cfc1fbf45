package vn.sotreem.app.excel;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import vn.sotreem.core.catalog.Catalog;

/**
 * Works out what an import does, without doing it. Pure but for the ids it gives to new records: a plan has them from
 * the start, so that running it a second time, after a crash or a cancel, adds nothing twice.
 */
public final class Planner {

    private final RowRules rules;
    private final Supplier<UUID> ids;

    /** @param ids such as {@code RecordIds::next}, called from the thread that plans */
    public Planner(Catalog catalog, LocalDate today, Supplier<UUID> ids) {
        this.rules = new RowRules(catalog, today);
        this.ids = ids;
    }

    public ImportPlan plan(Reading.Rows read, Known known, ImportOptions options) {
        Planning planning = new Planning(rules, ids, known, options);
        for (ReadSheet sheet : read.sheets()) {
            planning.findings(sheet.findings());
            sheet.layout().ifPresent(layout -> sheet.rows().forEach(row -> planning.row(row, layout)));
        }
        return planning.plan(read.sheets());
    }
}
