package vn.sotreem.core.register;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;

/** The orders of a list of children: by name, by household, and by any of its columns. */
final class ColumnOrders {
    /** Columns whose order is kept. */
    private static final int KEPT_MAX = 24;
    private static final CodeList GROUPS = Catalog.bundled().circumstances();
    private static final UnaryOperator<String> CIRCUMSTANCES = ColumnKey.codes(GROUPS);

    private final EncryptedDatabase database;
    private final ChildOrders orders;
    private final ChildMarks marks;
    private final Supplier<ChildIndex> facts;
    private final Map<String, ColumnOrder> kept = new LinkedHashMap<>();

    /** @param facts of all children; whoever asks for them waits until they are read */
    ColumnOrders(EncryptedDatabase database, ChildMarks marks, Supplier<ChildIndex> facts) {
        this.database = database;
        this.orders = new ChildOrders(database);
        this.marks = marks;
        this.facts = facts;
    }

    void forget() {
        orders.forget();
        kept.clear();
    }

    /** These rows were written. */
    void refresh(BitSet changed) {
        orders.refresh(changed);
        kept.values().forEach(order -> order.changed(changed));
    }

    /** Reads a little of the two orders of every list, and tells whether there was something to read. */
    boolean readAhead() {
        return orders.readAhead();
    }

    /** Reads a little of the orders of these columns, and tells whether there was something to read. */
    boolean readAhead(List<String> columns) {
        Optional<ColumnOrder> next = columns.stream().map(this::column).flatMap(Optional::stream)
                .filter(order -> !order.isRead()).findFirst();
        next.ifPresent(order -> order.step(orders.byName()));
        return next.isPresent();
    }

    /** All rows in this order, the bin left out. */
    int[] rows(ChildQuery.Order order, Sight sight) {
        return switch (order.column()) {
            case "household" -> Ordered.all(orders.byHousehold()).rows(order.down());
            case "groups", "child.circumstances" -> byGroups(sight).rows(order.down());
            case "sent" -> bySent().rows(order.down());
            default -> column(order.column()).map(column -> read(column).rows(order.down()))
                    .orElseGet(() -> Ordered.all(orders.byName()).rows(order.down()));
        };
    }

    /** The rows that lie in the bin, by name. */
    int[] bin() {
        return orders.bin();
    }

    private Optional<ColumnOrder> column(String name) {
        if (!kept.containsKey(name)) {
            if (kept.size() == KEPT_MAX) {
                kept.remove(kept.keySet().iterator().next());
            }
            ColumnKey.of(name).ifPresent(key -> kept.put(name, new ColumnOrder(database, key)));
        }
        return Optional.ofNullable(kept.get(name));
    }

    private ColumnOrder read(ColumnOrder order) {
        while (!order.isRead()) {
            order.step(orders.byName());
        }
        return order;
    }

    /** By the groups of the special circumstances that hold today, of those that the person who asks may see. */
    private Ordered byGroups(Sight sight) {
        ChildIndex index = facts.get();
        Map<Set<String>, String> keys = new HashMap<>();
        return Ordered.by(orders.byName(), row -> keys.computeIfAbsent(index.child(row).groups(), codes ->
                CIRCUMSTANCES.apply(codes.stream().filter(code -> GROUPS.find(code).isPresent() && !sight.hides(code))
                        .collect(Collectors.joining(" ")))));
    }

    /** What waits stands first. */
    private Ordered bySent() {
        BitSet waiting = marks.waiting();
        return Ordered.by(orders.byName(), row -> waiting.get(row) ? "0" : "1");
    }
}
