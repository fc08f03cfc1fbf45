package vn.sotreem.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.register.Past;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.ReviewItem;

/**
 * An item of the review inbox with what a person needs to see of the register to decide about it.
 *
 * @param name   of its record
 * @param people the child it is about, or belongs to; both of a possible duplicate and of a merger that was refused
 * @param merger that the portal refused, when it is about one
 */
record Seen(ReviewItem item, String name, List<Person> people, Optional<Past.RefusedMerger> merger) {

    Seen(ReviewItem item, String name, List<Person> people) {
        this(item, name, people, Optional.empty());
    }

    /** A child where it lives. */
    record Person(Child child, Household household, Hamlet hamlet) {

        static Optional<Person> find(Register register, UUID id) {
            return register.child(id).flatMap(child -> register.household(child.household()).flatMap(household ->
                    register.hamlet(household.hamlet()).map(hamlet -> new Person(child, household, hamlet))));
        }
    }

    /** Everything there is to look at, on the register's thread. */
    static List<Seen> all(Register register) {
        return register.review().stream().map(item -> of(register, item)).toList();
    }

    private static Seen of(Register register, ReviewItem item) {
        Optional<Past.RefusedMerger> merger = register.past().merger(item);
        Stream<UUID> people = merger.map(both -> Stream.of(both.stays(), both.goes())).orElseGet(() -> Stream.concat(
                register.dossiers().childOf(item.entity(), item.record()).stream(), item.twin().stream()));
        List<Person> found = people.flatMap(id -> Person.find(register, id).stream()).toList();
        return new Seen(item, name(register, item.entity(), item.record()), found,
                merger.filter(both -> found.size() == 2));
    }

    /** What a record is called; what belongs to a child is called after it. */
    static String name(Register register, Entity entity, UUID record) {
        return register.dossiers().item(entity, record).map(item -> switch (item) {
            case Hamlet hamlet -> hamlet.name();
            case Household household -> household.number();
            case Adult adult -> register.household(adult.household()).map(adult::nameIn).orElse("");
            case Child child -> child.name();
            case Spell _, Support _, Movement _ -> register.dossiers().childOf(entity, record)
                    .flatMap(register::child).map(Child::name).orElse("");
        }).orElse("");
    }
}
