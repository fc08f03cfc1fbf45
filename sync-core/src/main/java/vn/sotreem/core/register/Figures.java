package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.sotreem.core.domain.Due;
import vn.sotreem.core.domain.Urgency;

/** What was counted over all children as they stood at one moment. */
public final class Figures {
    private final Map<Due.What, Map<Urgency, Counted>> dues = new EnumMap<>(Due.What.class);
    private final Population population = new Population();
    private long records;
    private int wrongIds;
    private int doubles;

    /**
     * Children for whom the same is due.
     *
     * @param first the earliest of their last days
     */
    public record Counted(int children, LocalDate first) {
    }

    void add(Sketch child) {
        records++;
        if (child.counts()) {
            population.add(child);
        }
    }

    void add(Due due, Urgency urgency) {
        dues.computeIfAbsent(due.what(), what -> new EnumMap<>(Urgency.class)).merge(urgency,
                new Counted(1, due.day()), (one, other) -> new Counted(one.children() + other.children(),
                        one.first().isBefore(other.first()) ? one.first() : other.first()));
    }

    void set(int idsWrong, int pairs) {
        this.wrongIds = idsWrong;
        this.doubles = pairs;
    }

    /** The children for whom this is due, empty for none. */
    public Optional<Counted> of(Due.What what, Urgency urgency) {
        return Optional.ofNullable(dues.getOrDefault(what, Map.of()).get(urgency));
    }

    public Population population() {
        return population;
    }

    /** Records of children that stand in the register, those who grew up or left too. */
    public long records() {
        return records;
    }

    /** Children whose personal id is none, or contradicted by their own facts, or another child's too. */
    public int wrongIds() {
        return wrongIds;
    }

    /** Pairs of one name, birth date and sex of whom nobody has said that they are two. */
    public int doubles() {
        return doubles;
    }
}
