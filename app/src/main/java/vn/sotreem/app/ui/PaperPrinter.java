package vn.sotreem.app.ui;

import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.stage.Window;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.report.Page;
import vn.sotreem.app.report.Paper;

/** Sends pages to a printer of this machine, each mark where the preview shows it. */
final class PaperPrinter {

    /** What became of it. */
    enum Outcome { PRINTED, CANCELLED, NO_PRINTER, FAILED }

    private final PageView painter = new PageView();

    /** Asks for the printer and the pages, then prints them. The window stays usable meanwhile. */
    Outcome print(Document document, Paper paper, Window owner) {
        Optional<PrinterJob> job = Optional.ofNullable(PrinterJob.createPrinterJob());
        if (job.isEmpty()) {
            return Outcome.NO_PRINTER;
        }
        PageLayout layout = layout(job.get().getPrinter(), paper);
        job.get().getJobSettings().setPageLayout(layout);
        job.get().getJobSettings().setJobName(document.title());
        if (!job.get().showPrintDialog(owner)) {
            return Outcome.CANCELLED;
        }
        return print(document, job.get(), layout) && job.get().endJob() ? Outcome.PRINTED : Outcome.FAILED;
    }

    private boolean print(Document document, PrinterJob job, PageLayout layout) {
        for (Page page : document.pages()) {
            Group printed = painter.paint(page, document.sheet());
            printed.setTranslateX(-layout.getLeftMargin());
            printed.setTranslateY(-layout.getTopMargin());
            if (!job.printPage(layout, new Group(printed))) {
                return false;
            }
        }
        return true;
    }

    private static PageLayout layout(Printer printer, Paper paper) {
        javafx.print.Paper sheet = switch (paper) {
            case A3 -> javafx.print.Paper.A3;
            case A4 -> javafx.print.Paper.A4;
        };
        return printer.createPageLayout(sheet, PageOrientation.LANDSCAPE, Printer.MarginType.HARDWARE_MINIMUM);
    }
}
