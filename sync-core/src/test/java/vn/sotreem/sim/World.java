package vn.sotreem.sim;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.sync.SyncEvent;

/** Everything there is in one run, and how the deeds of its plan are done. */
final class World implements AutoCloseable {
    private static final Duration CLOCK_ERROR_MAX = Duration.ofDays(3_650);
    private static final Duration DOWN_MAX = Duration.ofHours(2);
    private static final Duration TYPING_MAX = Duration.ofMinutes(15);
    private static final int OFFLINE_MINUTES_MAX = 180;
    private static final int LAPTOPS_MAX = 4;

    private final Plan plan;
    private final Path folder;
    private final Agenda time = new Agenda();
    private final Trace trace = new Trace(time);
    private final Link link = new Link(this);
    private final People people = new People();
    private final Courier courier = new Courier(this);
    private final PortalHost portal;
    private final List<Laptop> laptops = new ArrayList<>();

    World(Plan plan, Templates templates, Path folder) throws Exception {
        this.plan = plan;
        this.folder = folder;
        Path office = folder.resolve("portal");
        templates.portal(plan.age(), office);
        portal = new PortalHost(plan.seed(), time, office, trace);
        for (int number = 0; number < plan.enrolments().size(); number++) {
            Path home = folder.resolve("laptop" + number);
            templates.laptop(number, plan, home);
            Laptop laptop = Laptop.in(this, number, home, plan.age() > 0 && number == 0);
            laptops.add(laptop);
            time.in(plan.enrolments().get(number), laptop::enrol);
        }
        plan.deeds().forEach(deed -> time.in(deed.at(), () -> perform(deed)));
    }

    Plan plan() {
        return plan;
    }

    Agenda time() {
        return time;
    }

    Link link() {
        return link;
    }

    People people() {
        return people;
    }

    PortalHost portal() {
        return portal;
    }

    List<Laptop> laptops() {
        return laptops;
    }

    void tell(String what, Object... details) {
        trace.tell(what, details);
    }

    List<String> trace() {
        return trace.lines();
    }

    /** Everything the plan has, in the order of its times. */
    void storm() throws Exception {
        for (Deed deed : plan.deeds()) {
            time.run(deed.at());
        }
    }

    private void perform(Deed deed) throws Exception {
        tell("laptop %d %s (%d)", deed.laptop(), deed.kind(), deed.number());
        Laptop laptop = laptops.get(deed.laptop());
        Chance chance = Chance.of(plan.seed(), "deed", deed.number());
        switch (deed.kind()) {
            case FAMILY -> laptop.save(people.family(laptop, chance));
            case EDIT -> type(laptop, plan.merges() && chance.percent(40) ? people.merge(laptop, chance)
                    : people.edit(laptop, chance), chance);
            case SHARED_EDIT -> type(laptop, people.sharedEdit(laptop, chance), chance);
            case SAME_AGAIN -> laptop.save(people.sameAgain(laptop, chance));
            case BIN -> laptop.save(plan.merges() ? people.merge(laptop, chance) : people.bin(laptop, chance));
            case IMPORT -> laptop.save(people.list(laptop, chance));
            case REFUSABLE -> laptop.save(people.refusable(laptop, chance));
            case CORRECT -> laptop.save(people.correct(laptop));
            case DECIDE -> people.decide(laptop, chance);
            case SEND_NOW -> laptop.wake(new SyncEvent.SendNow());
            case CRASH -> laptop.crash(chance);
            case CRASH_IN_WRITING -> laptop.doom(chance);
            case CLOCK_SET -> laptop.meddleWithClock().set(error(chance));
            case CLOCK_STOPS -> laptop.meddleWithClock().stop();
            case PORTAL_DOWN -> {
                portal.up(false);
                time.in(chance.upTo(DOWN_MAX), () -> portal.up(true));
            }
            case PORTAL_CRASH -> portal.crash();
            case PORTAL_CRASH_IN_TAKING -> portal.doom(chance);
            case OFFLINE -> laptop.goOffline(Duration.ofMinutes(chance.between(1, OFFLINE_MINUTES_MAX)));
            case STICK_OUT -> courier.out(laptop, chance);
            case STICK_BACK -> courier.back(chance);
            case KEEP_COPY, PUT_BACK, CLONE, PORTAL_KEEP_COPY, PORTAL_PUT_BACK, REVOKED -> strike(deed, chance);
        }
    }

    /** Now and then a form stays open for a while, and the register changes under it; a crash closes it. */
    private void type(Laptop laptop, List<Save> saves, Chance chance) throws Exception {
        int life = laptop.life();
        if (chance.percent(30)) {
            time.in(chance.upTo(TYPING_MAX), () -> {
                if (life == laptop.life()) {
                    laptop.save(saves);
                }
            });
        } else {
            laptop.save(saves);
        }
    }

    private void strike(Deed deed, Chance chance) throws Exception {
        Laptop laptop = laptops.get(deed.laptop());
        switch (deed.kind()) {
            case KEEP_COPY -> laptop.keepCopy();
            case PUT_BACK -> laptop.putBack(chance);
            case CLONE -> {
                if (laptops.size() < LAPTOPS_MAX) {
                    laptops.add(laptop.cloned(laptops.size(), folder.resolve("laptop" + laptops.size())));
                }
            }
            case PORTAL_KEEP_COPY -> portal.keepCopy();
            case PORTAL_PUT_BACK -> portal.putBack();
            case REVOKED -> {
                if (laptop.device().isPresent()) {
                    portal.revoke(laptop.device().get());
                }
            }
            default -> throw new IllegalStateException(deed + " is no disaster");
        }
    }

    private static Duration error(Chance chance) {
        Duration error = chance.upTo(CLOCK_ERROR_MAX);
        return chance.percent(50) ? error : error.negated();
    }

    @Override
    public void close() {
        laptops.forEach(Laptop::close);
        portal.close();
    }
}
