package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.app.ui.Bench;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;

class ChildListModelTest {
    private static final int CHILDREN = 250;

    private final Steps steps = new Steps();
    @TempDir
    private Path folder;
    private Bench bench;
    private ChildListModel model;

    @BeforeEach
    void open() throws RegisterUnavailable {
        bench = Bench.with(CHILDREN, folder, steps);
        model = new ChildListModel(bench.session());
        steps.runAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static ChildQuery search(String text) {
        return new ChildQuery(text, Optional.empty(), ChildQuery.Order.NAME);
    }

    private ChildRow row(int index) {
        BlockList.Line<ChildRow> line = model.answer().get().rows().get(index);
        steps.runAll();
        return line.row().get();
    }

    @Test
    void theFirstAnswerIsTheWholeRegister() {
        ChildListModel.Answer answer = model.answer().get();
        assertThat(answer.rows()).hasSize(CHILDREN);
        assertThat(answer.standing().children()).isEqualTo(CHILDREN);
        assertThat(answer.isFiltered()).isFalse();
    }

    @Test
    void onlyTheBlocksLookedAtAreRead() {
        BlockList.Line<ChildRow> line = model.answer().get().rows().get(240);
        assertThat(line.row().get()).isNull();
        assertThat(steps.waiting()).isEqualTo(1);

        steps.runAll();
        assertThat(line.row().get()).isNotNull();
    }

    @Test
    void typingWhileTheRegisterIsBusyAsksOnlyTheLastQuestion() {
        model.query().set(search("h"));
        model.query().set(search("ho"));
        model.query().set(search("hoang"));
        assertThat(steps.waiting()).isEqualTo(1);
        List<ChildQuery> shown = new ArrayList<>();
        model.answer().addListener((property, was, is) -> shown.add(is.query()));

        steps.runAll();
        assertThat(shown).containsExactly(search("hoang"));
    }

    @Test
    void aChildLookedAtStaysInSightWhenTheListChanges() {
        ChildRow looked = row(200);
        model.look(looked);
        model.query().set(new ChildQuery("", Optional.empty(), ChildQuery.Order.HOUSEHOLD));
        steps.runAll();

        int index = model.answer().get().looked();
        assertThat(row(index).child().id()).isEqualTo(looked.child().id());
    }

    @Test
    void aSaveElsewhereRefreshesTheList() {
        Child first = row(0).child();
        bench.session().save(Save.of("Hoa", Edit.change(first, first.with("state", "void"))), saved -> { });
        steps.runAll();

        assertThat(model.answer().get().rows()).hasSize(CHILDREN - 1);
    }

    @Test
    void theDetailTellsWhoChangedWhatLatestFirst() {
        ChildRow looked = row(3);
        bench.session().save(Save.of("Hoa", Edit.change(looked.child(), looked.child().with("note", "hay ốm"))),
                saved -> { });
        model.look(looked);
        steps.runAll();

        ChildListModel.Past last = model.detail().get().pasts().getFirst();
        assertThat(last.entry().actor()).isEqualTo("Hoa");
        assertThat(last.entry().delta().after().get("note")).isEqualTo("hay ốm");
    }

    @Test
    void aDetailThatComesLateForAChildNoLongerLookedAtIsThrownAway() {
        ChildRow first = row(0);
        ChildRow second = row(1);
        model.look(first);
        model.look(second);
        steps.runOne();
        assertThat(model.detail().get()).isNull();

        steps.runAll();
        assertThat(model.detail().get().row()).isEqualTo(second);
    }
}
