package vn.sotreem.core.register;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Secrecy;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Values;

/**
 * What the person at this laptop may be shown of a record. It is the one place that decides who sees that a child
 * stands in a restricted group ({@link Secrecy}; Luật HIV Điều 30; NĐ 356/2025/NĐ-CP Điều 4) and who sees which
 * hamlets: an officer sees everything, a collaborator no restricted group and, when hamlets are given to him, those
 * alone. What is not shown stays in the record whatever is chosen beside it
 * (docs/decisions/0039-sight.md).
 */
public final class Sight {
    private static final String CODES = GroupList.CIRCUMSTANCES.code();
    private static final CodeList GROUPS = Catalog.bundled().circumstances();

    /** Everything. */
    static final Sight OFFICER = new Sight(true, Set.of(), false);

    /** Stands in the place of the hamlets of somebody who sees none: no hamlet has it. */
    private static final UUID NONE = new UUID(0, 0);

    private final boolean all;
    private final Set<UUID> hamlets;
    private final boolean held;

    private Sight(boolean all, Set<UUID> hamlets, boolean held) {
        this.all = all;
        this.hamlets = Set.copyOf(hamlets);
        this.held = held;
    }

    /**
     * Of a person with this role.
     *
     * @param hamlets a collaborator's own hamlets; empty for all
     */
    public static Sight of(Office.Role role, Set<UUID> hamlets) {
        return switch (role) {
            case OFFICER -> OFFICER;
            case COLLABORATOR -> new Sight(false, hamlets, !hamlets.isEmpty());
        };
    }

    /** What a person may be shown, whoever works now; {@link Register#sight} is what the one who works may be. */
    static Sight of(User user) {
        return of(user.role(), user.hamlets());
    }

    /** Whether this person may see and say that a child stands in a restricted group. */
    public boolean seesRestricted() {
        return all;
    }

    /** Whether two people are shown the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Sight that && all == that.all && held == that.held && hamlets.equals(that.hamlets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(all, held, hamlets);
    }

    /**
     * The same without some hamlets.
     *
     * @param known all that there are
     */
    Sight without(Set<UUID> gone, List<UUID> known) {
        Set<UUID> left = known.stream().filter(hamlet -> sees(hamlet) && !gone.contains(hamlet))
                .collect(Collectors.toSet());
        return new Sight(all, left.isEmpty() ? Set.of(NONE) : left, held);
    }

    /** Whether hamlets of their own are given to this person, who makes no others. */
    public boolean isHeld() {
        return held;
    }

    /** Whether this person sees some hamlets only: is held to them, or some were handed over to another commune. */
    public boolean isLimited() {
        return !hamlets.isEmpty();
    }

    /** The hamlets this person is held to; empty for the whole register. */
    public Set<UUID> hamlets() {
        return hamlets;
    }

    /** Whether this person may see who lives in a hamlet. */
    public boolean sees(UUID hamlet) {
        return hamlets.isEmpty() || hamlets.contains(hamlet);
    }

    /** Whether a code of the special circumstances is kept from this person. */
    public boolean hides(String code) {
        return !all && isRestricted(code);
    }

    /** What of a coded list this person is offered to choose from. */
    public CodeList offered(CodeList list) {
        return all || !list.id().equals(GROUPS.id()) ? list : list.without(entry -> list.hides(entry.code()));
    }

    static boolean isRestricted(String code) {
        return GROUPS.hides(code);
    }

    /**
     * Whether that a record is there at all says what is kept from this person: a spell in a restricted group. Of part
     * of a content that does not name the list, any list may be meant.
     */
    public boolean hides(Entity entity, Values content) {
        return !all && isRestricted(entity, content);
    }

    static boolean isRestricted(Entity entity, Values content) {
        return Secrecy.BUNDLED.hides(entity, content);
    }

    /** Whether this person may write the record so: nobody puts a child into a group he may not see. */
    public boolean mayWrite(Item item) {
        return !hides(item.entity(), item.values()) && shown(item.entity(), item.values()).equals(item.values());
    }

    /** Whether who answers a query stands in a restricted group: it was asked for by its code. */
    static boolean isTold(ChildQuery query) {
        Stream<String> asked = query.filter().criteria().stream().flatMap(criterion ->
                criterion instanceof Criterion.InGroup(String code) ? Stream.of(code) : Stream.empty());
        return Stream.concat(asked, Stream.of(query.text().split("\\s+"))).flatMap(code -> GROUPS.find(code).stream())
                .anyMatch(Entry::restricted);
    }

    /** The values without the codes that are kept from this person. */
    public Values shown(Entity entity, Values values) {
        return entity == Entity.CHILD && CodeSet.parse(values.get(CODES)).codes().stream().anyMatch(this::hides)
                ? values.with(CODES, shown(values.get(CODES))) : values;
    }

    /** The child without them. */
    public Child shown(Child child) {
        return child.circumstances().codes().stream().anyMatch(this::hides)
                ? child.with(CODES, shown(child.circumstances().text())) : child;
    }

    Groups shown(Groups groups) {
        return all ? groups : new Groups(shown(groups.child()), shown(groups.spells()), groups.supports());
    }

    List<Spell> shown(List<Spell> spells) {
        return spells.stream().filter(spell -> !hides(Entity.SPELL, spell.values())).toList();
    }

    /** What a change did, of what this person may see: a field that only the rest of it touched is left out. */
    Delta shown(Entity entity, Delta delta) {
        if (all || !delta.keys().contains(CODES)) {
            return delta;
        }
        Delta seen = new Delta(shown(entity, delta.before()), shown(entity, delta.after()));
        boolean isSaid = delta.before().get(CODES).equals(delta.after().get(CODES));
        return isSaid || !seen.changing().keys().contains(CODES) ? seen.without(Set.of(CODES)) : seen;
    }

    /** The same value of one field. */
    String shown(Entity entity, String field, String text) {
        return shown(entity, Values.EMPTY.with(field, text)).get(field);
    }

    /**
     * What a field is to be that somebody wants to be this, who was not shown all of what it is now: the codes he may
     * see are as he wants them, the others as they are.
     */
    String keeping(String field, String now, String wanted) {
        return !field.equals(CODES) || all ? wanted : CodeSet.of(Stream.concat(
                CodeSet.parse(wanted).codes().stream().filter(code -> !hides(code)),
                CodeSet.parse(now).codes().stream().filter(this::hides)).toList()).text();
    }

    /** The same of a whole record. */
    Values keeping(Entity entity, Values now, Values wanted) {
        boolean isConcerned = entity == Entity.CHILD
                && (!shown(entity, now).equals(now) || !shown(entity, wanted).equals(wanted));
        return isConcerned ? wanted.with(CODES, keeping(CODES, now.get(CODES), wanted.get(CODES))) : wanted;
    }

    private String shown(String codes) {
        return CodeSet.of(CodeSet.parse(codes).codes().stream().filter(code -> !hides(code)).toList()).text();
    }
}
