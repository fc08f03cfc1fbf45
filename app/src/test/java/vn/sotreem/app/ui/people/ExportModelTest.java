package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.app.ui.Bench;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.AccessLine;
import vn.sotreem.core.register.AccessLine.What;
import vn.sotreem.core.register.AccessQuery;
import vn.sotreem.core.register.ChildFilter;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;

/** Lists of the window in files. */
class ExportModelTest {
    @TempDir
    private Path folder;
    private Bench bench;
    private Register register;
    private ExportModel model;

    @BeforeEach
    void open() throws IOException, RegisterUnavailable {
        bench = Bench.with(20, Files.createDirectory(folder.resolve("home")));
        register = bench.register();
        model = new ExportModel(bench.session());
        Listing all = register.list(ChildQuery.ALL);
        Child sick = register.rows(all, 0, 1).getFirst().child();
        register.save(Save.of(bench.session().actor(), Edit.change(sick, sick.with("circumstances", "5"))));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<AccessLine> taken() {
        return register.accessLog().lines(AccessQuery.ALL, 99).stream().filter(line -> line.what() != What.VIEW)
                .toList();
    }

    private Listing telling() {
        return register.list(ChildQuery.ALL.with(ChildFilter.parse("group:5").orElseThrow()));
    }

    @Test
    void aListThatTellsIsWrittenWithItsReason() {
        Path file = folder.resolve("a.xlsx");
        model.write(file, telling(), "Theo công văn 12");

        assertThat(model.state().get()).isEqualTo(new ExportModel.State.Done(file, 1));
        assertThat(taken()).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo(What.EXPORT);
            assertThat(line.reason()).isEqualTo("Theo công văn 12");
        });
    }

    @Test
    void whoTakesAListAwayHasSeenItToo() {
        model.write(folder.resolve("a.xlsx"), telling(), "CHECK");

        assertThat(register.accessLog().lines(AccessQuery.ALL, 99)).hasSize(1);
    }

    @Test
    void aListOfEverybodyNeedsNone() {
        Path file = folder.resolve("b.xlsx");
        model.write(file, register.list(ChildQuery.ALL), "");

        assertThat(model.state().get()).isEqualTo(new ExportModel.State.Done(file, 20));
        assertThat(register.accessLog().lines(AccessQuery.ALL, 99)).isEmpty();
    }
}
