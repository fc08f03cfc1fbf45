package vn.sotreem.app.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.sotreem.app.ui.AccessLogModel.Named;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.register.AccessLine;
import vn.sotreem.core.register.AccessLine.What;

/** The access log, empty and with people who do not exist. */
final class AccessLogTour {
    private static final String LONG_NAME = "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc";

    private final KitTour tour;
    private final Instant now;

    AccessLogTour(KitTour tour, Instant now) {
        this.tour = tour;
        this.now = now;
    }

    List<Tour.Stop> stops() {
        return List.of(tour.at("log-empty", AccessLogController.class, (workspace, place) ->
                        place.model().show(List.of())),
                tour.at("log", AccessLogController.class, (workspace, place) -> place.model().show(List.of(
                        line(4, Duration.ofMinutes(3), What.VIEW, "Nông Văn Ân", "5", "SHEET"),
                        line(3, Duration.ofHours(5), What.EXPORT, LONG_NAME, "6.1 11.2", "REPORT"),
                        line(2, Duration.ofHours(30), What.PRINT, "Vi Thị Mai", "10.2",
                                "Theo công văn 112/CV-CA của Công an xã về việc xác minh"),
                        line(1, Duration.ofDays(9), What.VIEW, "", "7.2", "HISTORY")))));
    }

    private Named line(long number, Duration ago, What what, String child, String groups, String reason) {
        return new Named(new AccessLine(number, now.minus(ago), number == 3 ? LONG_NAME : "Hoàng Văn Kiểm", what,
                new UUID(0, number), CodeSet.parse(groups), reason), child);
    }
}
