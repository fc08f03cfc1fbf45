package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Kind;

/** A household while its rows come together. What it says first stays; later rows fill in what it does not say. */
final class Family {

    private final Optional<Household> before;
    private final List<Child> children = new ArrayList<>();
    private Household now;

    private Family(Optional<Household> before, Household now) {
        this.before = before;
        this.now = now;
    }

    static Family known(Household household) {
        return new Family(Optional.of(household), household);
    }

    static Family made(UUID id, Household said) {
        return new Family(Optional.empty(), Household.FIELDS.read(id, said.values()));
    }

    Household household() {
        return now;
    }

    boolean hasNewChildren() {
        return !children.isEmpty();
    }

    PlannedHousehold planned() {
        return new PlannedHousehold(before, now, children);
    }

    Child add(UUID id, Child child) {
        Child member = Child.FIELDS.read(id, child.values().with("household", now.id().toString()));
        children.add(member);
        return member;
    }

    /** Takes in what a row says about the household; the fields about which it says something else are returned. */
    List<String> take(Household said) {
        Map<String, String> filled = new HashMap<>();
        List<String> different = new ArrayList<>();
        for (Field<Household> field : Household.FIELDS.fields()) {
            String here = field.text().apply(now);
            String there = field.text().apply(said);
            if (here.isEmpty() || there.isEmpty() || here.equals(there)) {
                filled.put(field.key(), here.isEmpty() ? there : here);
            } else if (!Folding.fold(here).equals(Folding.fold(there))) {
                different.add(field.key());
            } else if (field.kind() == Kind.NAME && isFromFile(field)) {
                filled.put(field.key(), Spelling.better(here, there));
            }
        }
        now = Household.FIELDS.read(now.id(), now.values().with(filled));
        return different;
    }

    private boolean isFromFile(Field<Household> field) {
        return before.map(household -> field.text().apply(household).isEmpty()).orElse(true);
    }
}
