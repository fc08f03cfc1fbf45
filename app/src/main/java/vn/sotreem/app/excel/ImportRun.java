package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;

/**
 * Carries a plan out as ordinary saves, a household with its new children in each, {@value #SAVES_PER_STEP} of them in
 * one transaction. Between two steps the register is free for others, and stopping there loses nothing: the same plan,
 * or the same file, can be run again and goes on where it stopped.
 *
 * <p>On the register's thread.
 */
public final class ImportRun {

    /** What is told after each transaction. */
    public interface Progress {
        /** @param done children kept so far, of all that the plan adds */
        void kept(int done, int total);
    }

    static final int SAVES_PER_STEP = 250;

    private final UUID id;
    private final String file;
    private final ImportPlan plan;
    private final Register register;
    private final String actor;
    private final List<PlannedHousehold> households;
    private int next;
    private int kept;

    /**
     * @param file  its name, by which people know the import again
     * @param actor name of the person who imports
     */
    public ImportRun(ImportPlan plan, String file, Register register, String actor) {
        this.id = register.ids().next();
        this.file = file;
        this.plan = plan;
        this.register = register;
        this.actor = actor;
        this.households = plan.households();
    }

    /** By which the whole import can be taken back. */
    public UUID id() {
        return id;
    }

    public boolean isDone() {
        return next == households.size();
    }

    /** Keeps the next households; durable on return. */
    public void step() {
        List<PlannedHousehold> some = households.subList(next, Math.min(next + SAVES_PER_STEP, households.size()));
        List<Save> saves = new ArrayList<>();
        if (next == 0 && !plan.newHamlets().isEmpty()) {
            saves.addAll(Save.all(actor, plan.newHamlets().stream().map(Edit::create).toList()));
        }
        some.forEach(household -> saves.addAll(household.saves(actor)));
        register.imports().save(id, file, saves);
        next += some.size();
        kept += some.stream().mapToInt(household -> household.children().size()).sum();
    }

    /** All steps, until it is done or somebody stops it. */
    public ImportReport run(Progress progress, BooleanSupplier stopped) {
        int total = plan.count(Verdict.IMPORT);
        while (!isDone() && !stopped.getAsBoolean()) {
            step();
            progress.kept(kept, total);
        }
        return report();
    }

    /** How it stands now. */
    public ImportReport report() {
        return new ImportReport(plan.rows().size(), kept, plan.count(Verdict.ALREADY_THERE),
                plan.count(Verdict.REFUSED), plan.count(Verdict.IMPORT) - kept);
    }
}
