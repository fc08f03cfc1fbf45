package vn.sotreem.app.ui;

import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.domain.Entity;

/**
 * A record somebody wants to see.
 *
 * @param field key of the field the focus is to go to
 */
public record RecordRef(Entity entity, UUID id, Optional<String> field) {

    public static RecordRef of(Entity entity, UUID id) {
        return new RecordRef(entity, id, Optional.empty());
    }
}
