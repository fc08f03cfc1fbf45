package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.List;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Sight;

/**
 * What the register holds before an import, so that planning needs no database.
 *
 * @param communeCode five digits, from which hamlets get their ids
 * @param sight       of the person who imports
 */
public record Known(String communeCode, List<Hamlet> hamlets, List<Sheet> households, Sight sight) {

    /** A household with its children. */
    public record Sheet(Household household, List<Child> children) {
        public Sheet {
            children = List.copyOf(children);
        }
    }

    public Known {
        hamlets = List.copyOf(hamlets);
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
        return new Known(register.office().communeCode(), hamlets, households, register.sight());
    }
}
