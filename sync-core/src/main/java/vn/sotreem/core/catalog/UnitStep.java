package vn.sotreem.core.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of one commune, or of a part of one that was split.
 *
 * @param oldCode  five digits, as it had them before
 * @param oldName  with its kind, as it was called before
 * @param place    where it lay, for people: "Huyện Chi Lăng, Tỉnh Lạng Sơn"
 * @param newCode  the commune it is, or is part of, since
 * @param split    whether other parts of it went to other communes
 * @param hamlets  names of the hamlets of that part, when the pack tells them
 * @param since    first day of it
 * @param decree   number and date of the decision, as written
 */
public record UnitStep(String oldCode, String oldName, String place, String newCode, boolean split,
                       List<String> hamlets, LocalDate since, String decree) {
    public UnitStep {
        hamlets = List.copyOf(hamlets);
    }
}
