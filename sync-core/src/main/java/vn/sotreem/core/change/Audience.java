package vn.sotreem.core.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.Values;

/**
 * Whose eyes what is told to a laptop is for. That a child stands in a restricted group (HIV, abuse, drugs, offences:
 * Luật HIV Điều 30; NĐ 356/2025/NĐ-CP Điều 4) is told to an officer and to no collaborator. This is the one place that
 * says what is left of a record then; which groups are restricted the catalogue says ({@link Entry#restricted}).
 */
public enum Audience {
    /** Everything is told. */
    OFFICER("officer"),
    /** What names a restricted group is not. */
    COLLABORATOR("collaborator");

    /** The restricted codes by the name of their list. */
    private static final Map<String, Set<String>> RESTRICTED = Catalog.bundled().lists().stream().collect(
            Collectors.toUnmodifiableMap(list -> list.id(), list -> list.entries().stream()
                    .filter(Entry::restricted).map(Entry::code).collect(Collectors.toUnmodifiableSet())));

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    /** How it is written on the wire and in stores. */
    public String code() {
        return code;
    }

    public static Optional<Audience> of(String code) {
        return Stream.of(values()).filter(audience -> audience.code.equals(code)).findFirst();
    }

    /** What both of two may be told. */
    public Audience and(Audience other) {
        return this == OFFICER ? other : this;
    }

    /** What is told of a record of this content; empty when that there is such a record says too much already. */
    public Optional<Values> told(Entity entity, Values content) {
        boolean isWithheld = entity == Entity.SPELL && hides(content.get("list"), content.get("code"));
        return isWithheld ? Optional.empty() : Optional.of(without(entity, content));
    }

    /** What is told of a record; of a kind that this program does not know, all of it. */
    public Optional<RecordCopy> told(RecordCopy copy) {
        Optional<Entity> entity = Entity.of(copy.entity());
        return entity.isEmpty() ? Optional.of(copy) : told(entity.get(), copy.content())
                .map(content -> new RecordCopy(copy.id(), copy.entity(), copy.version(), content));
    }

    /** The same change of a record without the codes that are not told. */
    public Delta told(Entity entity, Delta delta) {
        return new Delta(without(entity, delta.before()), without(entity, delta.after()));
    }

    /** What was told, with the codes that are known here and of which nothing is ever told: they are what they were. */
    public Values keeping(Entity entity, Values told, Values known) {
        Map<String, String> kept = new HashMap<>();
        sets(entity).forEach(field -> {
            List<String> hidden = CodeSet.parse(known.get(field.key())).codes().stream()
                    .filter(code -> hides(field.list(), code)).toList();
            if (!hidden.isEmpty()) {
                kept.put(field.key(), CodeSet.of(Stream.concat(hidden.stream(),
                        CodeSet.parse(told.get(field.key())).codes().stream()).toList()).text());
            }
        });
        return told.with(kept);
    }

    /** The keys of the fields of which codes may be left out. */
    public Set<String> fields(Entity entity) {
        return sets(entity).stream().map(Field::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a code of this list is not told; a part of a restricted group is restricted, whoever thought of it. */
    public boolean hides(String list, String code) {
        Set<String> restricted = this == OFFICER ? Set.of() : RESTRICTED.getOrDefault(list, Set.of());
        String group = code;
        while (!restricted.contains(group) && group.contains(".")) {
            group = group.substring(0, group.lastIndexOf('.'));
        }
        return restricted.contains(group);
    }

    private Values without(Entity entity, Values values) {
        Map<String, String> left = new HashMap<>();
        sets(entity).forEach(field -> {
            List<String> codes = CodeSet.parse(values.get(field.key())).codes();
            List<String> shown = codes.stream().filter(each -> !hides(field.list(), each)).toList();
            if (shown.size() < codes.size()) {
                left.put(field.key(), CodeSet.of(shown).text());
            }
        });
        return values.with(left);
    }

    private List<? extends Field<?>> sets(Entity entity) {
        return this == OFFICER ? List.of() : FieldTable.of(entity).fields().stream()
                .filter(field -> field.kind() == Kind.CODES && !RESTRICTED.getOrDefault(field.list(), Set.of())
                        .isEmpty()).toList();
    }
}
