package vn.sotreem.core.register;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which lines of the access log; everything that is empty is not asked about.
 *
 * @param person whose, by the whole name
 * @param from   the first moment
 * @param before the first moment after
 */
public record AccessQuery(Optional<UUID> child, Optional<String> person, Optional<Instant> from,
                          Optional<Instant> before) {

    public static final AccessQuery ALL =
            new AccessQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
