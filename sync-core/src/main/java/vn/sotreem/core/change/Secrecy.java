package vn.sotreem.core.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.domain.Values;

/**
 * What of a record is for officers' eyes only: that a child stands in a restricted group (HIV, abuse, drugs, offences:
 * Luật HIV Điều 30; NĐ 356/2025/NĐ-CP Điều 4). The portal tells by it and the window shows by it; of a single code
 * {@link CodeList#hides} decides, and of a list that nobody here knows every code is kept back
 * (docs/decisions/0046-one-rule.md).
 */
public final class Secrecy {
    /** By the catalogue of this version of the program. */
    public static final Secrecy BUNDLED = new Secrecy(Catalog.bundled().lists());

    private static final String LIST = "list";
    private static final String CODE = "code";
    private static final String CHILD = "child";
    /** Version of the ids that are made of what they stand for. */
    private static final int MADE_VERSION = 8;

    private final Map<String, CodeList> lists;

    /** @param lists the coded lists of a catalogue */
    public Secrecy(Collection<CodeList> lists) {
        this.lists = lists.stream().collect(Collectors.toUnmodifiableMap(CodeList::id, Function.identity()));
    }

    /** Whether that a child stands in this group is kept from collaborators; of no list any may be meant. */
    public boolean hides(String list, String code) {
        return list.isEmpty() ? lists.values().stream().anyMatch(any -> any.hides(code))
                : !lists.containsKey(list) || lists.get(list).hides(code);
    }

    /**
     * Whether that such a record is there at all is kept from them: a spell in such a group. Of part of a content that
     * does not name the list, any list may be meant.
     */
    public boolean hides(Entity entity, Values content) {
        return is(entity, content, this::hides);
    }

    /** What is told of a record of this content; empty when that there is such a record says too much already. */
    public Optional<Values> told(Entity entity, Values content) {
        return left(entity, content, this::hides);
    }

    /** The same change of a record without the codes that are not told. */
    public Delta told(Entity entity, Delta delta) {
        return new Delta(without(entity, delta.before(), this::hides), without(entity, delta.after(), this::hides));
    }

    /**
     * What a portal may have told a collaborator's laptop of a record that stands there: not what is restricted, which
     * was written there. A code that only the portal knows came from it.
     */
    public Optional<Values> heard(Entity entity, UUID id, Values content) {
        return isMade(entity, id) && isNamed(id, content, this::restricts) ? Optional.empty()
                : left(entity, content, this::restricts);
    }

    /** What was told, with the restricted codes that are known here: nothing is ever told of them. */
    public Values keeping(Entity entity, Values told, Values known) {
        Map<String, String> kept = new HashMap<>();
        sets(entity).forEach(field -> {
            List<String> hidden = codes(known, field).filter(code -> restricts(field.list(), code)).toList();
            if (!hidden.isEmpty()) {
                kept.put(field.key(), CodeSet.of(Stream.concat(hidden.stream(), codes(told, field)).toList()).text());
            }
        });
        return told.with(kept);
    }

    /** The keys of the fields of which codes may be left out. */
    public Set<String> fields(Entity entity) {
        return sets(entity).map(Field::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The key of the field in which a record gets a code that the catalogue does not have, if it gets any. */
    public Optional<String> getsUnknown(Entity entity, Values before, Values after) {
        if (is(entity, after, this::isUnknown) && !is(entity, before, this::isUnknown)) {
            return Optional.of(CODE);
        }
        return sets(entity).filter(field -> codes(after, field).anyMatch(code -> isUnknown(field.list(), code)
                && !CodeSet.parse(before.get(field.key())).contains(code))).<String>map(Field::key).findFirst();
    }

    /**
     * Whether the id of a record tells of a group that may not be told: that of a child's first spell of a group is
     * made of it, and stays when the spell is corrected.
     */
    public boolean isNamedForHidden(Entity entity, UUID id, Values content) {
        return isMade(entity, id) && !isNamed(id, content, (list, code) -> !hides(list, code));
    }

    private static boolean isMade(Entity entity, UUID id) {
        return entity == Entity.SPELL && id.version() == MADE_VERSION;
    }

    /** Whether the id is made of such a group, most often of the one that the spell is of. */
    private boolean isNamed(UUID id, Values content, BiPredicate<String, String> what) {
        UUID child = UUID.fromString(content.get(CHILD));
        return Stream.concat(GroupList.of(content.get(LIST)).stream(), Stream.of(GroupList.values()))
                .anyMatch(list -> Stream.concat(Stream.of(content.get(CODE)),
                                lists.get(list.code()).entries().stream().map(Entry::code))
                        .anyMatch(code -> what.test(list.code(), code)
                                && id.equals(RecordIds.dated(child, list, code))));
    }

    /** What it goes by, to tell whether another catalogue goes by something else. */
    public String text() {
        return lists.values().stream().filter(CodeList::isRestricted).sorted(Comparator.comparing(CodeList::id))
                .map(list -> list.entries().stream().map(Entry::code).filter(code -> !list.hides(code)).sorted()
                        .collect(Collectors.joining(" ", list.id() + " ", "")))
                .collect(Collectors.joining("\n"));
    }

    /** Whether the catalogue says so of a code, or of a group it is a part of. */
    private boolean restricts(String list, String code) {
        int dot = code.lastIndexOf('.');
        return hides(list, code) && (!isUnknown(list, code) || dot > 0 && restricts(list, code.substring(0, dot)));
    }

    private boolean isUnknown(String list, String code) {
        return hides(list, code) && Optional.ofNullable(lists.get(list)).flatMap(known -> known.find(code)).isEmpty();
    }

    private Optional<Values> left(Entity entity, Values content, BiPredicate<String, String> isHidden) {
        return is(entity, content, isHidden) ? Optional.empty() : Optional.of(without(entity, content, isHidden));
    }

    private static boolean is(Entity entity, Values content, BiPredicate<String, String> what) {
        return entity == Entity.SPELL && content.has(CODE) && what.test(content.get(LIST), content.get(CODE));
    }

    private Values without(Entity entity, Values values, BiPredicate<String, String> isHidden) {
        Map<String, String> left = new HashMap<>();
        sets(entity).forEach(field -> {
            List<String> shown = codes(values, field).filter(code -> !isHidden.test(field.list(), code)).toList();
            if (shown.size() < codes(values, field).count()) {
                left.put(field.key(), CodeSet.of(shown).text());
            }
        });
        return values.with(left);
    }

    private static Stream<String> codes(Values values, Field<?> field) {
        return CodeSet.parse(values.get(field.key())).codes().stream();
    }

    private Stream<? extends Field<?>> sets(Entity entity) {
        return FieldTable.of(entity).fields().stream()
                .filter(field -> field.kind() == Kind.CODES && lists.get(field.list()).isRestricted());
    }
}
