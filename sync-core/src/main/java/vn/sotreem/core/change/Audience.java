package vn.sotreem.core.change;

import java.util.Optional;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

/**
 * Whose eyes what is told to a laptop is for. That a child stands in a restricted group (HIV, abuse, drugs, offences:
 * Luật HIV Điều 30; NĐ 356/2025/NĐ-CP Điều 4) is told to an officer and to no collaborator ({@link Secrecy}).
 */
public enum Audience {
    /** Everything is told. */
    OFFICER("officer"),
    /** What names a restricted group is not. */
    COLLABORATOR("collaborator");

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
        return this == OFFICER ? Optional.of(content) : Secrecy.BUNDLED.told(entity, content);
    }

    /** The same change of a record without the codes that are not told. */
    public Delta told(Entity entity, Delta delta) {
        return this == OFFICER ? delta : Secrecy.BUNDLED.told(entity, delta);
    }

    /**
     * What a portal may have told a laptop of a record that stands there, which is all but what was written there and
     * is told to nobody; of a kind that this program does not know, all of it.
     */
    public Optional<RecordCopy> heard(RecordCopy copy) {
        Optional<Entity> entity = Entity.of(copy.entity());
        return this == OFFICER || entity.isEmpty() ? Optional.of(copy)
                : Secrecy.BUNDLED.heard(entity.get(), copy.id(), copy.content())
                        .map(content -> new RecordCopy(copy.id(), copy.entity(), copy.version(), content));
    }

    /** What was told, with what is known here and of which nothing is ever told: it is what it was. */
    public Values keeping(Entity entity, Values told, Values known) {
        return this == OFFICER ? told : Secrecy.BUNDLED.keeping(entity, told, known);
    }
}
