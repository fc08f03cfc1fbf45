package vn.sotreem.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.StickSender;
import vn.sotreem.core.transport.Bundle;
import vn.sotreem.core.transport.BundleRefused;

/** Brings sticks from laptop to laptop: late, twice, damaged, or not at all. The first laptop is the officer's. */
final class Courier {
    private static final Duration WAY_MAX = Duration.ofHours(2);

    private final World world;

    Courier(World world) {
        this.world = world;
    }

    /** A laptop's queue goes to the officer. */
    void out(Laptop from, Chance chance) throws Exception {
        Laptop officer = officer();
        Optional<Parcel> parcel = from == officer ? Optional.empty() : new StickDesk(world, from).parcel();
        if (parcel.isPresent()) {
            bring(from, parcel.get(), officer, chance);
        }
    }

    /** What the officer has for the others goes to them; whoever works with a copied register may get it too. */
    void back(Chance chance) throws Exception {
        Laptop officer = officer();
        for (StickSender sender : officer.register().sticks().senders()) {
            Optional<Parcel> parcel = officer.register().sticks().reply(sender.device());
            List<Laptop> readers = readers(sender.device());
            if (parcel.isPresent() && !readers.isEmpty()) {
                bring(officer, parcel.get(), chance.any(readers), chance);
            }
        }
    }

    private Laptop officer() {
        return world.laptops().getFirst();
    }

    private List<Laptop> readers(UUID device) {
        return world.laptops().stream().filter(laptop -> laptop.device().equals(Optional.of(device))).toList();
    }

    private void bring(Laptop from, Parcel parcel, Laptop to, Chance chance) throws Exception {
        Parcel arrives = chance.percent(25) ? throughFile(from, parcel, to, chance) : parcel;
        int times = chance.percent(15) ? 0 : chance.percent(30) ? 2 : 1;
        world.tell("laptop %d writes a stick for laptop %d, which is read %d times: %s", from.number(), to.number(),
                times, parcel.entries().stream().map(Parcel.Entry::name).toList());
        if (chance.percent(10)) {
            world.time().in(chance.upTo(WAY_MAX), () -> to.check().refuses(to.register(), damaged(parcel)));
        }
        for (int time = 0; time < times; time++) {
            world.time().in(chance.upTo(WAY_MAX), () -> new StickDesk(world, to).take(arrives));
        }
    }

    /** Somebody took something out of it. */
    private static Parcel damaged(Parcel parcel) {
        return new Parcel(parcel.manifest(), parcel.signature(), parcel.entries().subList(1, parcel.entries().size()));
    }

    /** The parcel as it is read from an encrypted file; the file with one byte changed cannot be read. */
    private static Parcel throughFile(Laptop from, Parcel parcel, Laptop to, Chance chance) throws Exception {
        Path file = from.folder().resolve("stick");
        var receiver = to.register().sticks().receivingKeys();
        Bundle.write(file, parcel, List.of(receiver.recipient()), from.register().sticks().receivingKeys());
        byte[] whole = Files.readAllBytes(file);
        byte[] flipped = whole.clone();
        flipped[chance.between(0, whole.length - 1)] ^= (byte) (1 << chance.between(0, 7));
        Files.write(file, flipped);
        Finding.unless(isRefused(file, to), "I16", "a stick with a byte changed is read");
        Files.write(file, whole);
        Parcel read = Bundle.read(file, receiver);
        Finding.unless(read.entries().size() == parcel.entries().size(), "I16", "a stick is read as another");
        return read;
    }

    private static boolean isRefused(Path file, Laptop to) throws IOException {
        try {
            Bundle.read(file, to.register().sticks().receivingKeys());
            return false;
        } catch (BundleRefused refused) {
            return true;
        }
    }
}
