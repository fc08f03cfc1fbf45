package vn.sotreem.app.ui.people;

import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.register.BulkChange;
import vn.sotreem.core.register.BulkLine;

/** What a bulk change says of its lines. */
final class BulkWords {
    private final Texts texts;
    private final Wording wording;

    BulkWords(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    /** A value before or after, as people read it. */
    String value(BulkChange change, String canonical) {
        return switch (change) {
            case BulkChange.ClassUp _, BulkChange.Move _ -> canonical;
            case BulkChange.Poverty _ -> wording.code(Catalog.bundled().list("poverty").orElseThrow(), canonical);
            case BulkChange.Tick(var list, String _, boolean _) -> wording.codes(
                    Catalog.bundled().list(list.code()).orElseThrow(), CodeSet.parse(canonical));
        };
    }

    String reason(BulkLine.Reason reason) {
        return texts.get("bulk.reason." + reason.code());
    }
}
