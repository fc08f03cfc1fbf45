package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.app.ui.Bench;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.register.BulkChange;
import vn.sotreem.core.register.BulkLine;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Imports;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** What is done by the dozen, step by step. */
class BulkModelTest {
    private static final int CHILDREN = 500;
    private static final BulkChange AT_RISK = new BulkChange.Tick(GroupList.RISKS, "R2", true);

    private final Steps steps = new Steps();
    @TempDir
    private Path folder;
    private Bench bench;
    private Register register;
    private BulkModel model;

    @BeforeEach
    void open() throws RegisterUnavailable {
        bench = Bench.with(CHILDREN, folder, steps);
        register = bench.register();
        model = new BulkModel(bench.session());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<BulkLine> planned(Optional<Listing> selected) {
        model.open(ChildQuery.ALL, selected);
        model.plan(AT_RISK);
        steps.runAll();
        return ((BulkModel.State.Planned) model.state().get()).lines().stream().filter(BulkLine::isPossible).toList();
    }

    private Set<Child> atRisk() {
        Listing all = register.list(ChildQuery.ALL);
        return register.rows(all, 0, all.size()).stream().map(row -> row.child())
                .filter(child -> child.risks().contains("R2")).collect(Collectors.toSet());
    }

    @Test
    void whoStopsInBetweenKeepsWhatIsDoneIsToldHowMuchAndTakesExactlyThatBack() {
        Set<Child> before = atRisk();
        List<BulkLine> lines = planned(Optional.empty());
        model.run(lines, "thử");
        while (!(model.state().get() instanceof BulkModel.State.Running(int saved, int _)) || saved == 0) {
            steps.runOne();
        }
        model.stop();
        steps.runAll();

        BulkModel.State.Done done = (BulkModel.State.Done) model.state().get();
        assertThat(done.isStopped()).isTrue();
        assertThat(done.lines()).isBetween(1, lines.size() - 1);
        assertThat(atRisk()).hasSize(before.size() + done.lines());

        List<Imports.Undoing> undone = new ArrayList<>();
        model.undo(done.id(), undone::add);
        steps.runAll();
        assertThat(undone).containsExactly(new Imports.Undoing.Undone(done.lines()));
        assertThat(atRisk()).isEqualTo(before);
    }

    @Test
    void whoStopsBeforeTheFirstHasDoneNothing() {
        Set<Child> before = atRisk();
        model.run(planned(Optional.empty()), "thử");
        model.stop();
        steps.runAll();

        assertThat(((BulkModel.State.Done) model.state().get()).lines()).isZero();
        assertThat(atRisk()).isEqualTo(before);
        assertThat(register.imports().latest()).isEmpty();
    }

    @Test
    void onlyTheSelectedAreLookedAt() {
        Listing all = register.list(ChildQuery.ALL);
        List<BulkLine> lines = planned(Optional.of(all.only(List.of(7, 3))));

        assertThat(lines).extracting(BulkLine::record).isSubsetOf(register.rows(all, 3, 4).getFirst().child().id(),
                register.rows(all, 7, 8).getFirst().child().id());
    }
}
