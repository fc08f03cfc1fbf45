package vn.sotreem.sim;

import java.util.ArrayList;
import java.util.List;

/** What happened in a run, line by line, for whoever has to understand a finding. */
final class Trace {
    private final Agenda time;
    private final List<String> lines = new ArrayList<>();

    Trace(Agenda time) {
        this.time = time;
    }

    void tell(String what, Object... details) {
        lines.add(time.elapsed() + " " + what.formatted(details));
    }

    List<String> lines() {
        return lines;
    }
}
