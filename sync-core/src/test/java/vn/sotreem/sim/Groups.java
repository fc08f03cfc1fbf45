package vn.sotreem.sim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.register.Office.Role;

/** The groups in which people of the simulator put children, and who is told of which. */
final class Groups {
    /** Field of a child that holds a set of them, which several people change at once. */
    static final String TICKS = "circumstances";
    /** Told to everybody. */
    static final List<String> OPEN = List.of("4.2", "4.1");
    /** HIV and abuse, and a group and a part of one that only a later catalogue has. */
    static final List<String> RESTRICTED = List.of("5", "11.1", "15", "4.9");
    private static final Set<String> UNKNOWN = Set.of("15", "4.9");

    private Groups() {
    }

    /** What a laptop was set up for: who works there sees and writes what is for these eyes. */
    private static Audience setUpFor(Laptop laptop) {
        return laptop.register().office().role() == Role.OFFICER ? Audience.OFFICER : Audience.COLLABORATOR;
    }

    /** For whose eyes is what a laptop is told. */
    static Audience audience(Laptop laptop) {
        return setUpFor(laptop).and(codeFor(laptop));
    }

    /** Whose a laptop is, as its code says; every other collaborator's came with an officer's, by mistake. */
    static Audience codeFor(Laptop laptop) {
        if (Templates.isLent(laptop.register())) {
            return Audience.COLLABORATOR;
        }
        return laptop.number() % 2 == 0 ? Audience.OFFICER : setUpFor(laptop);
    }

    /** Whether the portal tells this laptop, as a record stands there, that it is there. */
    static boolean isTold(Laptop laptop, Item item) {
        return audience(laptop).heard(new RecordCopy(item.id(), item.entity().code(), 0, item.values())).isPresent();
    }

    /** The codes without those that no catalogue has. */
    static String known(String codes) {
        return CodeSet.of(codes(codes).stream().filter(code -> !UNKNOWN.contains(code)).toList()).text();
    }

    /** What is thrown for groups, so that the rest of a run is as it would be without them. */
    static Chance chance(Laptop at, Mark mark) {
        return Chance.of(mark.number(), "group", at.number());
    }

    /** A group that somebody at this laptop may write down: whoever may not see a group cannot put a child into it. */
    static String any(Laptop at, Chance chance) {
        boolean isRestricted = setUpFor(at) == Audience.OFFICER && chance.percent(50);
        return chance.any(isRestricted ? RESTRICTED : OPEN);
    }

    static Set<String> codes(String text) {
        return new HashSet<>(CodeSet.parse(text).codes());
    }

    /** What becomes of a set when somebody makes of what they saw what they want: nothing else is touched. */
    static String merged(String held, String seen, String wanted) {
        Set<String> codes = codes(held);
        codes.addAll(codes(wanted).stream().filter(code -> !codes(seen).contains(code)).toList());
        codes.removeAll(codes(seen).stream().filter(code -> !codes(wanted).contains(code)).toList());
        return CodeSet.of(codes).text();
    }
}
