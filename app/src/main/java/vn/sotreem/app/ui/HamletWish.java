package vn.sotreem.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.HamletPlan;
import vn.sotreem.core.register.HamletRefused;
import vn.sotreem.core.register.Hamlets;
import vn.sotreem.core.register.Reform;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.User;

/**
 * What a person wants to become of hamlets, as it stands on the card.
 *
 * @param chosen     the hamlets that are marked in the list; of all but a merger only the first counts
 * @param name       the new name, "" to keep it
 * @param into       the hamlet that the others, or the households, get into
 * @param households numbers of households, separated by commas
 */
record HamletWish(Way way, List<Hamlet> chosen, String name, Optional<Hamlet> into, String households, Reform reform) {

    /** The ways in which hamlets change. */
    enum Way { RENAME, MERGE, SPLIT, MOVE }

    /** What would come of a wish. */
    sealed interface Answer {

        /**
         * It can be done.
         *
         * @param label     what it is called in the list of imports
         * @param following who sees other hamlets by it, "" for nobody
         */
        record Planned(HamletPlan plan, String label, String following) implements Answer {
            Planned(HamletPlan plan, String label) {
                this(plan, label, "");
            }

        }

        /** Something is missing or wrong, in words. */
        record Not(String words) implements Answer {
        }
    }

    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String words) {
            super(words);
        }
    }

    /** Plans it; on the register's thread. */
    Answer plan(Register register, Texts texts) {
        try {
            Answer.Planned planned = planned(register.hamletChanges(), register, texts);
            return new Answer.Planned(planned.plan, planned.label, register.people().following(planned.plan).stream()
                    .map(User::name).collect(Collectors.joining(", ")));
        } catch (Wrong wrong) {
            return new Answer.Not(wrong.getMessage());
        } catch (HamletRefused refused) {
            return new Answer.Not(texts.get(switch (refused.reason()) {
                case NAME_EMPTY -> "hamlets.wrong.name";
                case NAME_TAKEN -> "hamlets.wrong.taken";
                case NO_CHANGE -> "hamlets.wrong.same";
                case ENDED -> "hamlets.wrong.ended";
            }));
        }
    }

    private Answer.Planned planned(Hamlets changes, Register register, Texts texts) throws HamletRefused, Wrong {
        if (chosen.isEmpty()) {
            throw new Wrong(texts.get("hamlets.wrong.none"));
        }
        Hamlet first = chosen.getFirst();
        return switch (way) {
            case RENAME -> new Answer.Planned(changes.rename(first, name, reform),
                    texts.get("hamlets.label.rename", first.name(), name.strip()));
            case MERGE -> new Answer.Planned(changes.merge(ending(), target(texts), Optional.of(name)
                    .filter(said -> !said.isBlank() && !said.strip().equals(into.get().name())), reform),
                    texts.get("hamlets.label.merge", names(), name.isBlank() ? into.get().name() : name.strip()));
            case SPLIT -> new Answer.Planned(changes.split(first, name, going(register, first, texts), reform),
                    texts.get("hamlets.label.split", first.name(), name.strip()));
            case MOVE -> new Answer.Planned(changes.move(going(register, first, texts), target(texts), reform.on()),
                    texts.get("hamlets.label.move", first.name(), into.get().name()));
        };
    }

    /** Whoever marks all that become one has marked the one that goes on, too. */
    private List<Hamlet> ending() {
        return chosen.stream().filter(hamlet -> !Optional.of(hamlet).equals(into)).toList();
    }

    private Hamlet target(Texts texts) throws Wrong {
        return into.orElseThrow(() -> new Wrong(texts.get("hamlets.wrong.into")));
    }

    private String names() {
        return String.join(", ", ending().stream().map(Hamlet::name).toList());
    }

    private List<Household> going(Register register, Hamlet from, Texts texts) throws Wrong {
        List<Household> all = register.householdsOf(from.id());
        List<Household> going = new ArrayList<>();
        for (String number : Stream.of(households.split("[,;]")).map(String::strip).filter(one -> !one.isEmpty())
                .distinct().toList()) {
            List<Household> found = all.stream().filter(one -> one.number().equalsIgnoreCase(number)).toList();
            if (found.size() != 1) {
                throw new Wrong(texts.get("hamlets.wrong.household", number, found.size()));
            }
            going.add(found.getFirst());
        }
        if (going.isEmpty()) {
            throw new Wrong(texts.get("hamlets.wrong.households"));
        }
        return going;
    }
}
