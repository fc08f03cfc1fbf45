package vn.sotreem.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.register.AccessLine;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Register;

/**
 * Why somebody takes away what few may see.
 *
 * @param typed a code of the catalog's access reasons, or the person's own words
 */
record Reason(String typed) {

    /** Writes down that these children are about to be taken away, each with this reason, if any of them needs one. */
    void of(Register register, AccessLine.What what, List<ChildRow> rows) throws CommandFailure {
        Set<UUID> children = rows.stream().map(row -> row.child().id()).collect(Collectors.toSet());
        if (register.accessLog().concerned(children) > 0) {
            register.accessLog().taken(what, children, text());
        }
    }

    private String text() throws CommandFailure {
        String reason = typed.strip();
        if (reason.isEmpty() || reason.length() > AccessLog.REASON_MAX) {
            throw CommandFailure.usage("reason-missing", Catalog.bundled().accessReasons().entries().stream()
                    .filter(entry -> entry.detail("taken").isPresent()).map(Entry::code)
                    .map(code -> code.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
        }
        String code = reason.toUpperCase(Locale.ROOT);
        return Catalog.bundled().accessReasons().find(code).isPresent() ? code : reason;
    }
}
