package vn.sotreem.app.ui.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sotreem.app.ui.Session;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Dossiers;
import vn.sotreem.core.register.HistoryEntry;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.ReceiptLine;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Standing;

/**
 * The register as a list: what is asked for, the children that answer it, and the one that is looked at. Only one
 * question is with the register at a time; an answer to a question that is no longer asked is thrown away.
 */
final class ChildListModel {
    /** How much of a history is shown beside the list. */
    static final int PASTS_MAX = 50;

    private final Session session;
    private final ObjectProperty<ChildQuery> query = new SimpleObjectProperty<>(ChildQuery.ALL);
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Detail> detail = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty receiptsShown = new SimpleBooleanProperty();
    private Optional<UUID> looked = Optional.empty();
    private boolean asking;
    private boolean askAgain;
    private boolean readingAhead;

    /**
     * What the register answered.
     *
     * @param query    the question
     * @param standing what the register holds in all
     * @param listing  which children, in order
     * @param rows     the same, fetched as they are looked at
     * @param looked   where in the rows the child stands that is looked at; -1 when it is not among them
     */
    record Answer(ChildQuery query, Standing standing, Listing listing, BlockList<ChildRow> rows, int looked) {

        boolean isRegisterEmpty() {
            return standing.children() == 0;
        }

        boolean isFiltered() {
            return query.isFiltered();
        }
    }

    /**
     * The child that is looked at.
     *
     * @param records  what stands beside it on the sheet of its household
     * @param pasts    its history and that of all that belongs to it, latest first
     * @param receipts what the portal received of what was saved here of the child, latest first
     */
    record Detail(ChildRow row, SheetRecords records, List<Past> pasts, List<ReceiptLine> receipts) {

        List<Child> siblings() {
            return records.children().stream().filter(child -> !child.id().equals(row.child().id())).toList();
        }
    }

    /** An entry of a history and the record it is about, as that is now. */
    record Past(Item item, HistoryEntry entry) {
    }

    ChildListModel(Session session) {
        this.session = session;
        query.addListener((property, was, is) -> refresh());
        session.revision().addListener((property, was, is) -> refresh());
        refresh();
    }

    /** What is asked for; a new question is asked at once. */
    ObjectProperty<ChildQuery> query() {
        return query;
    }

    /** The latest answer; null before the first. */
    ReadOnlyObjectProperty<Answer> answer() {
        return answer.getReadOnlyProperty();
    }

    /** The child that is looked at; null when none is. */
    ReadOnlyObjectProperty<Detail> detail() {
        return detail.getReadOnlyProperty();
    }

    /** Whether the receipts of the child that is looked at stand in the place of its history. */
    BooleanProperty receiptsShown() {
        return receiptsShown;
    }

    /** Asks again; the register may hold something else by now. */
    void refresh() {
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        ChildQuery question = query.get();
        Optional<UUID> child = looked;
        session.ask(register -> ask(register, question, child), this::take);
    }

    /** Looks at a child; it stays in sight when the list changes. */
    void look(ChildRow row) {
        looked = Optional.of(row.child().id());
        session.ask(register -> detail(register, row), found -> {
            if (looked.equals(Optional.of(row.child().id()))) {
                detail.set(found);
            }
        });
    }

    /** Has the list come back with this child in sight. */
    void show(UUID child) {
        looked = Optional.of(child);
        refresh();
    }

    private void take(Answer found) {
        asking = false;
        if (askAgain) {
            askAgain = false;
            refresh();
        } else {
            answer.set(found);
            readAhead();
        }
    }

    /** Has the register read what the next questions need, a little at a time, so that none of them waits for it. */
    private void readAhead() {
        if (!readingAhead) {
            readingAhead = true;
            session.ask(register -> register.lists().readAhead(), isMore -> {
                readingAhead = false;
                if (isMore) {
                    readAhead();
                }
            });
        }
    }

    private Answer ask(Register register, ChildQuery question, Optional<UUID> child) {
        Listing listing = register.list(question);
        BlockList<ChildRow> rows = new BlockList<>(listing.size(), (from, to, taker) ->
                session.ask(asked -> asked.rows(listing, from, to), taker));
        int index = child.map(id -> register.indexOf(listing, id)).orElse(-1);
        return new Answer(question, register.standing(), listing, rows, index);
    }

    private static Detail detail(Register register, ChildRow row) {
        Child child = row.child();
        register.accessLog().viewed(child.id(), AccessLog.Place.DETAIL);
        Household household = row.household();
        SheetRecords records = SheetRecords.of(register, household.id());
        Dossiers dossiers = register.dossiers();
        List<Past> pasts = Stream.of(Stream.of(child, household), records.adults().stream(),
                        dossiers.spellsOf(child.id()).stream(), dossiers.supportsOf(child.id()).stream(),
                        dossiers.movementsOf(child.id()).stream())
                .flatMap(items -> items).flatMap(item -> pasts(register, item))
                .sorted(Comparator.comparing((Past past) -> past.entry().at()).reversed()).limit(PASTS_MAX).toList();
        return new Detail(row, records, pasts, register.receipts().of(child.id()).reversed());
    }

    private static Stream<Past> pasts(Register register, Item item) {
        return register.past().changes(item.id()).stream().map(entry -> new Past(item, entry));
    }
}
