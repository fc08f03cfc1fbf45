package vn.sotreem.app.ui;

import java.util.function.Function;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.NotInSight;
import vn.sotreem.core.register.StorageFault;

/** What a person is told when a piece of work has thrown: what came of it, and what to do. */
final class FailureText {
    private FailureText() {
    }

    /** @param report keeps what is no fault of disk or person for whoever helps, and answers with its code */
    static Problem of(Throwable failure, Texts texts, Function<Throwable, String> report) {
        return switch (failure) {
            case StorageFault fault when fault.isDiskFull() -> problem(texts, "failure.disk");
            case StorageFault fault when fault.isDamage() -> problem(texts, "failure.damage");
            case NotInSight elsewhere -> problem(texts, "failure.sight");
            default -> new Problem(texts.get("failure.what"), texts.get("failure.next", report.apply(failure)));
        };
    }

    private static Problem problem(Texts texts, String key) {
        return new Problem(texts.get(key + ".what"), texts.get(key + ".next"));
    }
}
