package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.ChildMerge;
import vn.sotreem.core.domain.ChildMerge.Take;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Save;

/** Children written twice, and what was written and is not any more, as the window knows them. */
class DuplicatesModelTest {
    private static final int CHILDREN = 30;

    @TempDir
    private Path folder;
    private Bench bench;
    private Workspace workspace;
    private DuplicatesModel model;
    private ChildRow first;
    private Child twin;

    @BeforeEach
    void writeOneTwice() throws Exception {
        bench = Bench.with(CHILDREN, folder);
        workspace = bench.workspace();
        model = new DuplicatesModel(workspace);
        workspace.session().ask(register -> register.rows(register.list(ChildQuery.ALL), 0, 1).getFirst(),
                row -> first = row);
        workspace.session().change(register -> {
            Household household = Household.empty(register.ids().next(), first.hamlet().id()).with("number", "999");
            twin = Child.empty(register.ids().next(), household.id()).with("name", first.child().name())
                    .with("birth", first.child().birth().iso()).with("sex", first.child().sex().code())
                    .with("school", "Trường khác");
            return register.save(Save.of("Lý A Sử", Edit.create(household), Edit.create(twin)));
        }, saved -> { });
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private DuplicatesModel.Card card() {
        model.compare(twin.id(), first.child().id());
        return model.card().get().orElseThrow();
    }

    @Test
    void thePairIsListedInItsHamletOnly() {
        model.search();
        assertThat(model.pairs()).hasSize(1);
        assertThat(model.count().get()).isEqualTo("1 cặp");

        workspace.shell().hamlet().set(Optional.of(Hamlet.named(new UUID(9, 9), "Thôn khác")));
        assertThat(model.pairs()).isEmpty();
        workspace.shell().hamlet().set(Optional.of(first.hamlet()));
        assertThat(model.pairs()).hasSize(1);
    }

    @Test
    void whatIsChosenIsKeptAndTakenBack() {
        model.search();
        ChildMerge merge = card().merge();
        Take ofTwin = merge.goes().id().equals(twin.id()) ? Take.GOING : Take.STAYING;
        model.merge(merge.taking("school", ofTwin));
        assertThat(model.pairs()).isEmpty();
        assertThat(model.card().get()).isEmpty();
        workspace.session().ask(register -> register.child(merge.stays().id()).orElseThrow(), child ->
                assertThat(child.schooling().school()).isEqualTo("Trường khác"));

        workspace.shell().notice().get().orElseThrow().action().orElseThrow().action().run();
        assertThat(model.pairs()).hasSize(1);
        workspace.session().ask(register -> register.child(first.child().id()).orElseThrow(), child ->
                assertThat(child).isEqualTo(first.child()));
    }

    @Test
    void whoIsSetApartIsNotListedAgain() {
        model.setApart(card().merge());
        model.search();
        assertThat(model.pairs()).isEmpty();
    }

    @Test
    void historyAndBinShowWhatHappenedAndGiveItBack() {
        PastModel past = new PastModel(workspace);
        ChildMerge merge = card().merge();
        model.merge(merge);
        past.show(merge.stays().id());
        assertThat(past.bin()).singleElement().satisfies(gone -> {
            assertThat(gone.name()).isEqualTo(twin.name());
            assertThat(gone.kind()).isEqualTo("Trẻ, đã gộp");
        });
        assertThat(past.subject().get()).isEqualTo(first.child().name());
        assertThat(past.history()).anySatisfy(line -> assertThat(line.who()).isEqualTo("Lý A Sử"))
                .noneMatch(line -> line.is().equals(merge.stays().id().toString()));

        past.restore(past.bin().getFirst());
        assertThat(past.bin()).isEmpty();
        past.undoLatest();
        assertThat(past.bin()).hasSize(1);
    }
}
