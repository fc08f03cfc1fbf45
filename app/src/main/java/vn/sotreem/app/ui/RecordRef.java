package vn.sotreem.app.ui;

import java.util.UUID;
import vn.sotreem.core.domain.Entity;

/** A record somebody wants to see. */
public record RecordRef(Entity entity, UUID id) {
}
