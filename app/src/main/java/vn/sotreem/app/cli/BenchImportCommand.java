package vn.sotreem.app.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.app.excel.ImportOptions;
import vn.sotreem.app.excel.ImportPlan;
import vn.sotreem.app.excel.ImportRun;
import vn.sotreem.app.excel.Known;
import vn.sotreem.app.excel.ListExport;
import vn.sotreem.app.excel.ListReader;
import vn.sotreem.app.excel.Planner;
import vn.sotreem.app.excel.ReadOptions;
import vn.sotreem.app.excel.Reading;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.DatabaseKey;

/** Measures how long a large list takes to come in and to go out, and how much memory that needs. */
@Command(name = "import")
final class BenchImportCommand implements Task {
    private static final long SEED = 7;
    private static final long BYTES_A_MEGABYTE = 1_000_000;

    private final Program program;
    private final Map<String, Long> figures = new LinkedHashMap<>();
    private Instant since = Instant.EPOCH;

    @Option(names = "--rows", paramLabel = "N")
    private int rows = 50_000;

    BenchImportCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws RegisterUnavailable, IOException {
        Surroundings here = program.here();
        try (ScratchFolder folder = new ScratchFolder();
             Register register = Register.create(folder.path(), DatabaseKey.random(here.random()),
                     SampleOffice.OFFICE, here.clock(), here.random())) {
            Path list = folder.path().resolve("danh-sach.xlsx");
            writeList(list);
            measure(list, register);
        }
        figures.put("bench.import.heap-mb", peak() / BYTES_A_MEGABYTE);
        figures.forEach((key, value) -> program.console().say(key, value));
        program.console().document(out -> {
            for (Map.Entry<String, Long> figure : figures.entrySet()) {
                out.writeNumberField(name(figure.getKey()), figure.getValue());
            }
        });
        return Exit.DONE;
    }

    private void writeList(Path list) throws IOException {
        Random random = new Random(SEED);
        SampleList.write(SampleOffice.commune(random, new RecordIds(program.here().clock(), random),
                program.here().today(), rows), list);
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private void measure(Path list, Register register) throws IOException {
        begin();
        Reading.Rows read = (Reading.Rows) new ListReader(Catalog.bundled(), program.here().today())
                .read(list, ReadOptions.NONE);
        took("bench.import.read-ms");
        ImportPlan plan = new Planner(Catalog.bundled(), program.here().today(), register.ids()::next)
                .plan(read, Known.of(register), ImportOptions.DEFAULT);
        took("bench.import.plan-ms");
        figures.put("bench.import.children", (long) new ImportRun(plan, list.getFileName().toString(), register,
                SampleOffice.OFFICE.userName()).run((done, total) -> { }, () -> false).imported());
        took("bench.import.keep-ms");
        ListExport.write(list, register, register.list(ChildQuery.ALL), ListExport.Restricted.WRITTEN,
                        "CHECK");
        took("bench.import.export-ms");
    }

    private void begin() {
        since = program.here().clock().instant();
    }

    private void took(String key) {
        figures.put(key, Duration.between(since, program.here().clock().instant()).toMillis());
        begin();
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static long peak() {
        return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
