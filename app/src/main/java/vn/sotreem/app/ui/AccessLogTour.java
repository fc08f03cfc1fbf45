package vn.sotreem.app.ui;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.AccessLine.What;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;

/** The access log after an officer has written down and looked at what few may see, and has taken some of it away. */
final class AccessLogTour {
    private static final List<String> CODES = List.of("5", "4.2 6.1 11.2", "7.2");

    private final KitTour tour;

    AccessLogTour(KitTour tour) {
        this.tour = tour;
    }

    List<Tour.Stop> stops() {
        return List.of(tour.at("log", AccessLogController.class, (workspace, place) ->
                workspace.session().ask(AccessLogTour::look, looked -> place.model().read())));
    }

    /** The last of the list, whom the other pictures do not show. */
    private static Register look(Register register) {
        Listing listing = register.list(ChildQuery.ALL);
        AccessLog log = register.accessLog();
        for (int last = 1; last <= Math.min(CODES.size(), listing.size()); last++) {
            int index = listing.size() - last;
            Child child = register.rows(listing, index, index + 1).getFirst().child();
            register.save(Save.of(register.people().working().name(),
                    Edit.change(child, child.with("circumstances", CODES.get(last - 1)))));
            log.viewed(child.id(), AccessLog.Place.SHEET);
            take(log, child.id());
        }
        return register;
    }

    private static void take(AccessLog log, UUID child) {
        log.taken(What.EXPORT, Set.of(child), "REPORT");
        log.taken(What.PRINT, Set.of(child), "Theo công văn 112/CV-CA của Công an xã về việc xác minh hoàn cảnh");
    }
}
