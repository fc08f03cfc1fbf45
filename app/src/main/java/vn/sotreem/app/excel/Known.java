package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Sight;

/**
 * What the register holds before an import, so that planning needs no database.
 *
 * @param communeCode five digits, from which hamlets get their ids
 * @param formerly    the hamlets by the names that old lists still have for them, folded
 * @param sight       of the person who imports
 */
public record Known(String communeCode, List<Hamlet> hamlets, Map<String, Hamlet> formerly, List<Sheet> households,
                    Sight sight) {

    /** A household with its children. */
    public record Sheet(Household household, List<Child> children) {
        public Sheet {
            children = List.copyOf(children);
        }
    }

    public Known {
        hamlets = List.copyOf(hamlets);
        formerly = Map.copyOf(formerly);
        households = List.copyOf(households);
    }

    /** Reads it; on the register's thread. */
    public static Known of(Register register) {
        List<Hamlet> hamlets = register.hamlets();
        List<Sheet> households = new ArrayList<>();
        for (Hamlet hamlet : hamlets) {
            for (Household household : register.householdsOf(hamlet.id())) {
                households.add(new Sheet(household, register.childrenOf(household.id())));
            }
        }
        return new Known(register.office().communeCode(), hamlets, formerly(register, hamlets), households,
                register.sight());
    }

    private static Map<String, Hamlet> formerly(Register register, List<Hamlet> hamlets) {
        return register.hamletChanges().byFormerName().entrySet().stream()
                .filter(former -> hamlets.contains(former.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
