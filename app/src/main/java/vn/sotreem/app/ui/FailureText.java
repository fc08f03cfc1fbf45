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
            case StorageFault fault when fault.isDiskFull() ->
                    new Problem(texts.get("failure.disk.what"), texts.get("failure.disk.next"));
            case StorageFault fault when fault.isDamage() ->
                    new Problem(texts.get("failure.damage.what"), texts.get("failure.damage.next"));
            case NotInSight elsewhere ->
                    new Problem(texts.get("failure.sight.what"), texts.get("failure.sight.next"));
            default -> new Problem(texts.get("failure.what"), texts.get("failure.next", report.apply(failure)));
        };
    }
}
