package vn.sotreem.sim;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.PortalUnreachable.Cause;
import vn.sotreem.core.sync.SyncEvent;

/** Everything between the laptops and the portal. Each request meets its {@link Fate}. */
final class Link {
    private static final Duration ONE_WAY_MAX = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LATE_MAX = Duration.ofHours(6);
    private static final Duration RETRY_AFTER_MAX = Duration.ofHours(1);
    private static final byte[] PAGE = "<html>Mời đăng nhập Wi-Fi</html>".getBytes(StandardCharsets.UTF_8);
    /** Enough to see that two runs are one. */
    private static final int HASH_BYTES_TOLD = 4;

    private final World world;
    private final List<Agenda.Happening> late = new ArrayList<>();
    private int requests;
    private boolean fair;

    Link(World world) {
        this.world = world;
    }

    /** From now on every request arrives and is answered, and what is still on its way arrives too. */
    void heal() {
        fair = true;
        late.forEach(delivery -> world.time().in(ONE_WAY_MAX, delivery));
    }

    void push(Laptop from, SealedBatch batch) {
        send(from, new Exchange.Push(batch), "batch %d of %d changes, %s".formatted(batch.id().number(), batch.count(),
                HexFormat.of().formatHex(batch.hash(), 0, HASH_BYTES_TOLD)));
    }

    void pull(Laptop from, byte[] query) {
        send(from, new Exchange.Pull(query), "a query");
    }

    private <A> void send(Laptop from, Exchange<A> exchange, String what) {
        Chance chance = chance();
        Fate fate = fate(from, chance);
        world.tell("laptop %d sends %s: %s", from.number(), what, fate);
        new Request<>(from, exchange, chance).go(fate);
    }

    /** Enrolment meets only the simpler fates. */
    void enrol(Laptop from, EnrolmentRequest request) {
        Chance chance = chance();
        Fate fate = fate(from, chance);
        int life = from.life();
        world.tell("laptop %d asks to be enrolled: %s", from.number(), fate);
        boolean arrives = world.portal().isUp() && fate != Fate.NO_NETWORK && fate != Fate.BUSY
                && fate != Fate.CAPTIVE_PAGE;
        if (arrives) {
            var answer = world.portal().enrol(request);
            if (fate != Fate.ANSWER_LOST) {
                world.time().in(chance.upTo(ONE_WAY_MAX), () -> from.enrolled(life, answer));
            }
        }
    }

    private Chance chance() {
        requests++;
        return Chance.of(world.plan().seed(), "request", requests);
    }

    private Fate fate(Laptop from, Chance chance) {
        if (!fair && from.isOffline()) {
            return Fate.NO_NETWORK;
        }
        boolean bad = chance.percent(world.plan().badness());
        List<Fate> fates = List.copyOf(world.plan().fates());
        return bad && !fair && !fates.isEmpty() ? chance.any(fates) : Fate.ARRIVES;
    }

    /** One request on its way. */
    private final class Request<A> {
        private final Laptop from;
        private final int life;
        private final Exchange<A> exchange;
        private final Chance chance;

        private Request(Laptop from, Exchange<A> exchange, Chance chance) {
            this.from = from;
            this.life = from.life();
            this.exchange = exchange;
            this.chance = chance;
        }

        private void go(Fate fate) {
            switch (fate) {
                case ARRIVES -> arrive(this::answer);
                case NO_NETWORK -> fail(Cause.NO_NETWORK);
                case REQUEST_CUT -> {
                    soon(() -> exchange.arriveInPart(world.portal(), part(exchange.request())));
                    fail(Cause.CUT);
                }
                case ANSWER_LOST -> arrive(lost -> fail(chance.percent(50) ? Cause.CUT : Cause.TIMED_OUT));
                case REQUEST_LATE -> {
                    fail(Cause.TIMED_OUT);
                    late();
                }
                case TWICE -> arrive(first -> arrive(this::answer));
                case AGAIN_LATER -> arrive(answer -> {
                    late();
                    answer(answer);
                });
                case CAPTIVE_PAGE -> answer(exchange.notThePortal());
                case PAGE_AS_RECEIPT -> answer(exchange.received(PAGE));
                case BUSY -> answer(exchange.busy(retryAfter()));
                case BUSY_AFTER_ALL -> arrive(lost -> answer(exchange.busy(retryAfter())));
                case RECEIPT_CUT -> arrive(answer -> answer(changed(answer, this::part)));
                case RECEIPT_CHANGED -> arrive(answer -> answer(changed(answer, this::flipped)));
                case OLD_RECEIPT -> {
                    List<byte[]> old = exchange.oldAnswers(world.portal().truth());
                    answer(old.isEmpty() ? exchange.notThePortal() : exchange.received(chance.any(old)));
                }
            }
        }

        private void soon(Agenda.Happening happening) {
            world.time().in(chance.upTo(ONE_WAY_MAX), happening);
        }

        /** The request reaches the portal; when that answers, goes on with the answer. */
        private void arrive(Consumer<A> then) {
            soon(() -> {
                if (world.portal().isUp()) {
                    exchange.arrive(world.portal()).ifPresentOrElse(then, () -> fail(Cause.CUT));
                } else {
                    fail(Cause.NO_NETWORK);
                }
            });
        }

        /** The request reaches the portal when nobody waits for the answer any more; once. */
        private void late() {
            Agenda.Happening delivery = new Agenda.Happening() {
                @Override
                public void happen() throws Exception {
                    if (late.remove(this) && world.portal().isUp()) {
                        exchange.arrive(world.portal());
                    }
                }
            };
            late.add(delivery);
            world.time().in(PATIENCE.plus(chance.upTo(LATE_MAX)), delivery);
        }

        private void answer(A answer) {
            soon(() -> from.hears(life, exchange.heard(answer)));
        }

        private void fail(Cause cause) {
            world.time().in(chance.upTo(PATIENCE), () -> from.hears(life, new SyncEvent.Failed(cause)));
        }

        private Duration retryAfter() {
            return chance.percent(50) ? Duration.ZERO : chance.upTo(RETRY_AFTER_MAX);
        }

        private A changed(A answer, UnaryOperator<byte[]> change) {
            return exchange.bytes(answer).map(bytes -> exchange.received(change.apply(bytes))).orElse(answer);
        }

        private byte[] part(byte[] whole) {
            return Arrays.copyOf(whole, chance.between(0, whole.length - 1));
        }

        private byte[] flipped(byte[] whole) {
            byte[] flipped = whole.clone();
            flipped[chance.between(0, whole.length - 1)] ^= (byte) (1 << chance.between(0, 7));
            return flipped;
        }
    }
}
