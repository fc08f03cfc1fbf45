package vn.sotreem.core.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.Manifest;

/**
 * What is on a stick, read from its entries themselves. Nothing of it was taken, and nothing of it verified but that it
 * is whole: whether it concerns this register {@link Sticks#take} says.
 *
 * @param manifest who wrote it, for which laptop and when
 * @param hamlets  names of the hamlets its changes are about, in Vietnamese order, as far as they are known
 * @param changes  changes in its batches
 * @param children how many children they are about
 * @param since    clock of the earliest of them, empty when there is none
 * @param until    clock of the latest
 * @param asks     whether its laptop asks for what the portal has to tell
 */
public record StickContents(Manifest manifest, List<String> hamlets, int changes, int children,
                            Optional<Instant> since, Optional<Instant> until, boolean asks) {

    public StickContents {
        hamlets = List.copyOf(hamlets);
    }
}
