package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.register.Dossiers;
import vn.sotreem.core.register.Register;

/** What the register holds of a household beside its own line; what lies in the bin is left out. */
record SheetRecords(List<Adult> adults, List<Child> children, List<Spell> spells, List<Support> supports,
                    List<Movement> movements) {

    /** Of the household with this id, on the register's thread. */
    static SheetRecords of(Register register, UUID household) {
        Dossiers dossiers = register.dossiers();
        List<Child> children = register.childrenOf(household);
        return new SheetRecords(dossiers.adultsOf(household), children, of(children, dossiers::spellsOf),
                of(children, dossiers::supportsOf), of(children, dossiers::movementsOf));
    }

    private static <R extends Item> List<R> of(List<Child> children, Function<UUID, List<R>> records) {
        return children.stream().flatMap(child -> records.apply(child.id()).stream())
                .filter(record -> record.state() == RecordState.ACTIVE).toList();
    }
}
