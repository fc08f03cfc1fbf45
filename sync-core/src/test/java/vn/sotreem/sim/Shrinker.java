package vn.sotreem.sim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Leaves out of a run whatever can be left out while the same invariant is still broken. */
final class Shrinker {
    private static final int TRIES_MAX = 200;

    private final Simulation simulation;
    private final String invariant;
    private Plan plan;
    private int tries;

    private Shrinker(Simulation simulation, Plan plan, String invariant) {
        this.simulation = simulation;
        this.plan = plan;
        this.invariant = invariant;
    }

    static Plan shrink(Simulation simulation, Plan plan, Finding finding) {
        Shrinker shrinker = new Shrinker(simulation, plan, finding.invariant());
        for (int part = plan.deeds().size() / 2; part > 0; part /= 2) {
            shrinker.dropDeeds(part);
        }
        shrinker.dropFates();
        return shrinker.plan;
    }

    private void dropDeeds(int part) {
        for (int from = 0; from < plan.deeds().size(); ) {
            List<Deed> rest = new ArrayList<>(plan.deeds());
            rest.subList(from, Math.min(from + part, rest.size())).clear();
            from += takeIfStillBroken(plan.with(rest)) ? 0 : part;
        }
    }

    private void dropFates() {
        for (Fate fate : plan.fates()) {
            Set<Fate> rest = EnumSet.copyOf(plan.fates());
            rest.remove(fate);
            takeIfStillBroken(plan.with(rest));
        }
    }

    private boolean takeIfStillBroken(Plan smaller) {
        tries++;
        boolean broken = tries <= TRIES_MAX && simulation.run(smaller).finding()
                .filter(finding -> finding.invariant().equals(invariant)).isPresent();
        plan = broken ? smaller : plan;
        return broken;
    }
}
