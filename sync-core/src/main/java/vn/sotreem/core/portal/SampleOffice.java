package vn.sotreem.core.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Save;

/**
 * A commune that does not exist, with hamlets, households and children as a register in Lạng Sơn would have them: for
 * the demonstration, the tests, the benchmarks and the training of the wire's dictionary. The same seed gives the same
 * commune; no name, number or card in it is taken from anybody.
 *
 * @param hamlets    by name, each once
 * @param households in the order of the book: hamlet by hamlet, numbered from 1 in each
 * @param children   in the order of their households, the eldest first
 */
public record SampleOffice(List<Hamlet> hamlets, List<Household> households, List<Child> children) {
    /** The office of the commune. Its name and code are not those of any commune. */
    public static final Office OFFICE =
            new Office("20", "06999", "Xã Khuổi Luông", "Hoàng Thị Én", Role.OFFICER);

    /** Most hamlets, whatever the number of children. */
    private static final int HAMLETS_MAX = 60;
    private static final int CHILDREN_A_HAMLET = 180;

    public SampleOffice {
        hamlets = List.copyOf(hamlets);
        households = List.copyOf(households);
        children = List.copyOf(children);
    }

    /**
     * Makes up a commune.
     *
     * @param ids      where the ids of households and children come from
     * @param today    all children are under 16 on this day
     * @param children how many, exactly; there is a household for about every 1.7 of them
     */
    public static SampleOffice commune(RandomGenerator random, RecordIds ids, LocalDate today, int children) {
        Dice dice = new Dice(random);
        List<Hamlet> hamlets = hamlets(dice, Math.clamp(children / CHILDREN_A_HAMLET, 1, HAMLETS_MAX));
        List<Household> households = new ArrayList<>();
        List<Child> all = new ArrayList<>();
        SampleFamilies families = new SampleFamilies(dice, ids, today);
        for (int i = 0; i < hamlets.size(); i++) {
            int until = (int) ((long) children * (i + 1) / hamlets.size());
            families.enterHamlet(hamlets.get(i), i);
            while (all.size() < until) {
                families.add(until - all.size(), households, all);
            }
        }
        return new SampleOffice(hamlets, households, all);
    }

    private static List<Hamlet> hamlets(Dice dice, int count) {
        Map<UUID, Hamlet> hamlets = new LinkedHashMap<>();
        while (hamlets.size() < count) {
            String name = SampleNames.hamlet(dice);
            UUID id = RecordIds.hamlet(OFFICE.communeCode(), Folding.fold(name));
            hamlets.put(id, Hamlet.named(id, name));
        }
        return List.copyOf(hamlets.values());
    }

    /** The commune as it would be entered: a save for the hamlets, then one for each household with its children. */
    public List<Save> saves(String actor) {
        Map<UUID, List<Edit>> byHousehold = new LinkedHashMap<>();
        households.forEach(household -> byHousehold.computeIfAbsent(household.id(), id -> new ArrayList<>())
                .add(Edit.create(household)));
        children.forEach(child -> byHousehold.get(child.household()).add(Edit.create(child)));
        List<Save> saves = new ArrayList<>();
        saves.add(new Save(actor, hamlets.stream().map(Edit::create).toList()));
        byHousehold.values().forEach(edits -> saves.add(new Save(actor, edits)));
        return List.copyOf(saves);
    }
}
