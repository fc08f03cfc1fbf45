package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.sync.SyncStatus;

/**
 * Weeks in a commune where laptops are copied and put back, and the portal too, in every order. One seed, one story.
 */
class RecoveryStoriesTest {
    private static final int STEPS = 25;
    private static final int LAPTOPS_MAX = 3;

    @TempDir
    private Path folder;
    private final List<String> laptops = new ArrayList<>(List.of("A"));
    private final List<String> backups = new ArrayList<>();
    private final List<String> portalBackups = new ArrayList<>();
    private final Map<UUID, Integer> changes = new HashMap<>();
    private int copies;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverIsCopiedAndPutBackNothingIsLostAndNothingIsThereTwice(long seed) throws Exception {
        Random random = new Random(seed);
        try (Commune commune = new Commune(folder, store -> store)) {
            commune.laptop("A");
            for (int step = 0; step < STEPS; step++) {
                Set<UUID> before = held(commune);
                if (!step(commune, random)) {
                    assertThat(held(commune)).containsAll(before);
                }
            }
            commune.settle();
            assertThat(commune.store().records()).allSatisfy(record -> assertThat(record.version())
                    .isLessThanOrEqualTo(changes.getOrDefault(record.id(), 1)));
        }
    }

    private static Set<UUID> held(Commune commune) {
        return commune.store().records().stream().map(PortalRecord::id).collect(Collectors.toSet());
    }

    /** Does something; tells whether the portal was put back. */
    private boolean step(Commune commune, Random random) throws Exception {
        String laptop = any(laptops, random);
        copies++;
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> changes.merge(commune.save(laptop), 1, Integer::sum);
            case 3 -> edit(commune, laptop, random);
            case 4, 5, 6 -> send(commune, laptop);
            case 7 -> {
                commune.copy(laptop, "backup" + copies);
                backups.add("backup" + copies);
            }
            case 8 -> clone(commune, laptop);
            case 9 -> {
                commune.copyPortal("portal" + copies);
                portalBackups.add("portal" + copies);
            }
            default -> {
                return putBack(commune, laptop, random);
            }
        }
        return false;
    }

    private void edit(Commune commune, String laptop, Random random) {
        List<UUID> children = Commune.children(commune.register(laptop)).map(Child::id).toList();
        if (!children.isEmpty()) {
            UUID child = any(children, random);
            commune.edit(laptop, child);
            changes.merge(child, 1, Integer::sum);
        }
    }

    private void send(Commune commune, String laptop) throws Exception {
        if (commune.sent(laptop) instanceof SyncStatus.Stopped) {
            commune.enrol(laptop);
        }
    }

    private void clone(Commune commune, String laptop) throws Exception {
        if (laptops.size() < LAPTOPS_MAX) {
            String clone = "clone" + copies;
            commune.copy(laptop, clone);
            commune.start(clone);
            laptops.add(clone);
        }
    }

    private boolean putBack(Commune commune, String laptop, Random random) throws Exception {
        boolean portal = random.nextBoolean() && !portalBackups.isEmpty();
        if (portal) {
            commune.putPortalBack(any(portalBackups, random));
        } else if (!backups.isEmpty()) {
            commune.putBack(any(backups, random), laptop);
        }
        return portal;
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
