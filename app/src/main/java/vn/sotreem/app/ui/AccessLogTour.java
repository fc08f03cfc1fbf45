package vn.sotreem.app.ui;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sotreem.core.register.AccessLine;
import vn.sotreem.core.register.AccessLine.What;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.AccessQuery;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;

/** The access log after an officer has looked at everybody, and has taken some of it away. */
final class AccessLogTour {
    private static final int TAKEN = 2;

    private final KitTour tour;

    AccessLogTour(KitTour tour) {
        this.tour = tour;
    }

    List<Tour.Stop> stops() {
        return List.of(tour.at("log", AccessLogController.class, (workspace, place) ->
                workspace.session().ask(AccessLogTour::look, looked -> place.model().read())));
    }

    private static Register look(Register register) {
        Listing listing = register.list(ChildQuery.ALL);
        List<UUID> children = IntStream.range(0, listing.size())
                .mapToObj(index -> register.rows(listing, index, index + 1).getFirst().child().id()).toList();
        AccessLog log = register.accessLog();
        log.viewed(children.stream().collect(Collectors.toSet()), AccessLog.Place.SHEET);
        List<UUID> seen = log.lines(AccessQuery.ALL, TAKEN).stream().map(AccessLine::child).distinct().toList();
        log.taken(What.EXPORT, seen, "REPORT");
        log.taken(What.PRINT, seen.stream().limit(1).toList(),
                "Theo công văn 112/CV-CA của Công an xã về việc xác minh hoàn cảnh của trẻ");
        return register;
    }
}
