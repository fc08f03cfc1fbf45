package vn.sotreem.core.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * Administrative units as of a day, and what became of those before them: a pack of data that is imported, because no
 * program can know what will be merged next (docs/decisions/0042-communes.md).
 *
 * @param since  first day on which it is so
 * @param decree number and date of the decision, as written; "" when not known
 * @param steps  of the units before that day; a code of them says nothing about one of {@code communes}
 */
public record UnitPack(LocalDate since, String decree, List<Unit> provinces, List<Unit> communes,
                       List<UnitStep> steps) {
    public UnitPack {
        provinces = List.copyOf(provinces);
        communes = List.copyOf(communes);
        steps = List.copyOf(steps);
    }
}
