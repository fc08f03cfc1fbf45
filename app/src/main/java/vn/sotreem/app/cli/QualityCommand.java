package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.app.excel.HandOverFile;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.report.HandOverPaper;
import vn.sotreem.app.report.PdfFile;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Checked;
import vn.sotreem.core.register.QualityCheck;
import vn.sotreem.core.register.QualityCounts;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Says what is wrong and missing in the register, writes the list for the police, and takes it in when it is back. */
@Command(name = "quality")
final class QualityCommand implements Task {
    private final Program program;

    @Option(names = "--hamlet", paramLabel = "NAME")
    private String hamlet;

    @Option(names = "--list", paramLabel = "1|2|3")
    private Integer list;

    @Option(names = "--pdf", paramLabel = "FILE")
    private Path pdf;

    @Option(names = "--xlsx", paramLabel = "FILE")
    private Path xlsx;

    @Option(names = "--read", paramLabel = "FILE")
    private Path read;

    @Option(names = "--dry-run")
    private boolean dryRun;

    QualityCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        if (read != null) {
            return new QualityReturn(program, read, dryRun).run();
        }
        Set<ErrorList> lists = lists();
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            Optional<Hamlet> only = hamlet == null ? Optional.empty()
                    : Optional.of(HamletChoice.of(register, hamlet));
            List<Checked> found = new ArrayList<>();
            QualityCounts counts = new QualityCounts();
            QualityCheck check = register.quality().begin(only.map(Hamlet::id), program.here().today());
            check.run(checked -> {
                counts.add(checked);
                if (!checked.on(lists).isEmpty()) {
                    found.add(checked);
                }
            });
            write(found, new HandOverPaper.About(register.office(), program.here().today(), opened.actor(), only,
                    handedOver(lists)));
            List<Hamlet> hamlets = only.map(List::of).orElseGet(register::hamlets);
            new QualityLines(program, lists).tell(found, counts, hamlets, check.children());
        }
        return Exit.DONE;
    }

    private Set<ErrorList> lists() throws CommandFailure {
        if (list == null) {
            return EnumSet.allOf(ErrorList.class);
        }
        if (list < 1 || list > ErrorList.HANDED_OVER.size()) {
            throw CommandFailure.usage("usage-value", "sotreem quality", "--list", list.toString());
        }
        return Set.of(ErrorList.values()[list - 1]);
    }

    private static Set<ErrorList> handedOver(Set<ErrorList> lists) {
        return lists.size() == 1 ? lists : ErrorList.HANDED_OVER;
    }

    private void write(List<Checked> found, HandOverPaper.About about) throws CommandFailure {
        if (pdf != null) {
            try {
                Document paper = HandOverPaper.of(about, found);
                PdfFile.write(paper, pdf.toAbsolutePath());
                program.console().say("quality.pdf", pdf, paper.pages().size());
            } catch (IOException unwritable) {
                throw CommandFailure.problem("file-unwritable", pdf);
            }
        }
        if (xlsx != null) {
            try {
                int rows = HandOverFile.write(xlsx.toAbsolutePath(), found, about.lists());
                program.console().say("quality.xlsx", xlsx, rows);
            } catch (IOException unwritable) {
                throw CommandFailure.problem("file-unwritable", xlsx);
            }
        }
    }
}
