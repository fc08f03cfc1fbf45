package vn.sotreem.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.ReviewItem;

/**
 * An item of the review inbox with what a person needs to see of the register to decide about it.
 *
 * @param name   of its record
 * @param people the child it is about; both of a possible duplicate
 */
record Seen(ReviewItem item, String name, List<Person> people) {

    /** A child where it lives. */
    record Person(Child child, Household household, Hamlet hamlet) {

        static Optional<Person> find(Register register, UUID id) {
            return register.child(id).flatMap(child -> register.household(child.household()).flatMap(household ->
                    register.hamlet(household.hamlet()).map(hamlet -> new Person(child, household, hamlet))));
        }
    }

    /** Everything there is to look at, on the register's thread. */
    static List<Seen> all(Register register) {
        return register.review().stream().map(item -> new Seen(item, name(register, item.entity(), item.record()),
                Stream.concat(Stream.of(item.record()), item.twin().stream())
                        .map(id -> Person.find(register, id)).flatMap(Optional::stream).toList())).toList();
    }

    static String name(Register register, Entity entity, UUID record) {
        Optional<String> name = switch (entity) {
            case HAMLET -> register.hamlet(record).map(Hamlet::name);
            case HOUSEHOLD -> register.household(record).map(Household::number);
            case CHILD -> register.child(record).map(Child::name);
        };
        return name.orElse("");
    }
}
