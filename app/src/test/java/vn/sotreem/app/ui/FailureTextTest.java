package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;

/** What the window says when work has failed. */
class FailureTextTest {
    private static final String HANH = "Lường Thị Hạnh";

    @TempDir
    private Path folder;

    @Test
    void whoNoLongerSeesARecordIsToldSoAndNotThatTheProgramIsAtFault() throws Exception {
        try (Bench bench = Bench.with(20, folder)) {
            Register register = bench.register();
            Household household = register.householdsOf(register.hamlets().getFirst().id()).getFirst();
            Hamlet other = Hamlet.named(register.ids().next(), "Thôn Pác Lậu");
            register.save(Save.of(register.office().userName(), Edit.create(other)));
            register.people().add(HANH, Role.COLLABORATOR, Set.of(other.id()));
            register.people().work(HANH);

            Throwable failure = catchThrowable(() -> register.save(
                    Save.of(HANH, Edit.change(household, household.with("address", "Xóm Đình")))));

            assertThat(told(failure)).isEqualTo("Chưa lưu được: bản ghi này không còn thuộc thôn của bạn. | Hộ hoặc "
                    + "trẻ vừa chuyển sang thôn khác, hoặc quyền của bạn đã đổi. Những gì bạn gõ vẫn còn; hãy báo cho "
                    + "công chức xã.");
        }
    }

    @Test
    void everythingElseIsKeptForWhoeverHelps() {
        List<Throwable> kept = new ArrayList<>();
        Throwable failure = new IllegalStateException();
        Problem problem = FailureText.of(failure, Bench.TEXTS, ours -> {
            kept.add(ours);
            return "LOI-7";
        });
        assertThat(kept).containsExactly(failure);
        assertThat(problem.next()).endsWith("báo cho người hỗ trợ mã này: LOI-7.");
    }

    private static String told(Throwable failure) {
        Problem problem = FailureText.of(failure, Bench.TEXTS, ours -> {
            throw new AssertionError("told as a fault of the program", ours);
        });
        return problem.what() + " | " + problem.next();
    }
}
