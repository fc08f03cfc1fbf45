package vn.sotreem.core.register;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A register that was built anew.
 *
 * @param keptAside  the folder with what was left of the old one; empty when only its key file was lost
 * @param base       the backup it was built on; empty when it was built from the journal alone
 * @param replayed   changes that the journal brought on top of it
 * @param missing    changes in the journal that refer to something that is lost; they are kept, and put back as soon as
 *                   the portal has brought that
 * @param unreadable places of the journal that cannot be read any more
 */
public record Rebuilt(Optional<Path> keptAside, Optional<Backup> base, long replayed, long missing,
                      int unreadable) {
}
