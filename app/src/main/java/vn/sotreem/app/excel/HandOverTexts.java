package vn.sotreem.app.excel;

import java.util.Locale;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Finding;

/** Puts into words what a row that came back from the police does, or why it does nothing. */
public final class HandOverTexts {
    private final Texts core;
    private final Texts app;

    public HandOverTexts(Locale locale) {
        this.core = Texts.of(locale);
        this.app = Texts.of("vn.sotreem.app.messages", locale);
    }

    /** What becomes of the row, and what is wrong with the id. */
    public String outcome(HandOverLine line) {
        String outcome = app.get("handover.outcome." + line.outcome().code());
        String findings = line.findings().stream().map(this::words).collect(Collectors.joining("; "));
        return findings.isEmpty() ? outcome : app.get("handover.because", outcome, findings);
    }

    private String words(Finding finding) {
        return core.get(finding.textKey(), finding.arguments().toArray());
    }
}
