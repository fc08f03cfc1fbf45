package vn.sotreem.core.register;

import java.time.LocalDate;

/**
 * On what ground hamlets change.
 *
 * @param on       the first day on which it is so
 * @param decision number and date of the decision, as written; "" when not known
 */
public record Reform(LocalDate on, String decision) {
}
