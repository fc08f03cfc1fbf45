package vn.sotreem.core.register;

import java.util.Map;
import java.util.UUID;
import vn.sotreem.core.domain.Due;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.domain.Urgency;

/**
 * What is kept in memory of a child to count what is due: a few numbers, nothing that names anybody.
 *
 * @param counts     whether it is a child of the population: alive, living here, under 16
 * @param age        in whole years; -1 when not known or 16 and more
 * @param groups     bits of {@link ChildGroup}, without those that are kept from the person who works here
 * @param personalId its digits as a number, -1 of none
 * @param wrongId    whether the id is none or the child's facts contradict it
 * @param likeness   of children who may be one the same; 0 of a child that cannot be another
 * @param dues       what is due within a month or overdue, one of a kind, with how urgent it is on the day it was read
 */
record Sketch(UUID hamlet, boolean counts, int age, Sex sex, long groups, long personalId, boolean wrongId,
              long likeness, Map<Due, Urgency> dues) {
}
