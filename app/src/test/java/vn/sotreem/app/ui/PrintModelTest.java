package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintModelTest {
    @TempDir
    private Path folder;
    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = Bench.with(30, folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void pagesAreKeptOnlyWhileSomebodyLooks() {
        PrintModel model = new PrintModel(bench.workspace(), folder);
        assertThat(model.document().get()).isEmpty();

        model.inFront(true);
        assertThat(model.document().get()).isPresent();
        model.inFront(false);
        assertThat(model.document().get()).isEmpty();
        model.inFront(true);
        assertThat(model.document().get()).hasValueSatisfying(paged -> assertThat(paged.pages()).isNotEmpty());
    }
}
