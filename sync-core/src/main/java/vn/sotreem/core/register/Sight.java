package vn.sotreem.core.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Values;

/**
 * What the person at this laptop may be shown of a record. It is the one place that decides who sees that a child
 * stands in a restricted group (HIV, abuse, drugs, offences: Luật HIV Điều 30; NĐ 356/2025/NĐ-CP Điều 4): an officer
 * does, a collaborator does not. What is not shown stays in the record whatever is chosen beside it.
 */
public final class Sight {
    private static final String CODES = GroupList.CIRCUMSTANCES.code();
    private static final Set<String> RESTRICTED = Catalog.bundled().circumstances().entries().stream()
            .filter(Entry::restricted).map(Entry::code).collect(Collectors.toUnmodifiableSet());

    /** Everything. */
    static final Sight OFFICER = new Sight(true, Set.of());

    private final boolean all;
    private final Set<UUID> hamlets;

    private Sight(boolean all, Set<UUID> hamlets) {
        this.all = all;
        this.hamlets = Set.copyOf(hamlets);
    }

    /** What a person may be shown, whoever works now; {@link Register#sight} is what the one who works may be. */
    static Sight of(User user) {
        return switch (user.role()) {
            case OFFICER -> OFFICER;
            case COLLABORATOR -> new Sight(false, user.hamlets());
        };
    }

    /** The hamlets this person is held to; empty for the whole register. */
    public Set<UUID> hamlets() {
        return hamlets;
    }

    /** Whether a code of the special circumstances is kept from this person. */
    public boolean hides(String code) {
        return !all && RESTRICTED.contains(code);
    }

    /** Whether that a record is there at all says what is kept from this person: a spell in a restricted group. */
    public boolean hides(Entity entity, Values content) {
        return switch (entity) {
            case SPELL -> hides(content.get("code"));
            case HAMLET, HOUSEHOLD, ADULT, CHILD, SUPPORT, MOVEMENT -> false;
        };
    }

    /** The values without the codes that are kept from this person. */
    public Values shown(Entity entity, Values values) {
        return entity == Entity.CHILD && values.has(CODES) ? values.with(CODES, shown(values.get(CODES))) : values;
    }

    /** What a field is to be that somebody wants to be this, who was not shown all of what it is now. */
    String keeping(String field, String now, String wanted) {
        return !field.equals(CODES) ? wanted : CodeSet.of(Stream.concat(CodeSet.parse(wanted).codes().stream(),
                CodeSet.parse(now).codes().stream().filter(this::hides)).toList()).text();
    }

    private String shown(String codes) {
        return CodeSet.of(CodeSet.parse(codes).codes().stream().filter(code -> !hides(code)).toList()).text();
    }
}
