package vn.sotreem.app.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;

/**
 * Why somebody takes away what few may see.
 *
 * @param typed a code of the catalog's access reasons, or the person's own words
 */
record Reason(String typed) {

    /** The reason for taking a list away; "" when it tells of nobody, so that none is needed. */
    String of(Register register, Listing listing) throws CommandFailure {
        return register.accessLog().concerned(listing) > 0 ? text() : "";
    }

    /** The reason, for what always needs one. */
    String text() throws CommandFailure {
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
