package vn.sotreem.core.register;

import vn.sotreem.core.domain.Entity;

/**
 * Somebody was let to ask for a change of a record that is kept from him ({@link Sight}). Whoever asks in his name
 * looks first; saying that it was saved would be untrue.
 */
public final class NotInSight extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NotInSight(Entity entity) {
        super("a " + entity.code() + " that the person who works may not see");
    }
}
