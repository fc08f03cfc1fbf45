package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sotreem.core.domain.Rules;
import vn.sotreem.core.domain.Sex;

/**
 * How many children under 16 live here, by age and sex, by group and by hamlet. Who died or moved away is not counted;
 * a child of whose birth or sex nothing is known is counted in all and in its hamlet only.
 */
public final class Population {
    private final int[][] bySexAndAge = new int[Sex.values().length][Rules.CHILD_YEARS];
    private final int[] byGroup = new int[ChildGroup.ALL.size()];
    private final Map<UUID, Integer> byHamlet = new HashMap<>();
    private int all;

    void add(Sketch child) {
        all++;
        byHamlet.merge(child.hamlet(), 1, Integer::sum);
        if (child.age() >= 0) {
            bySexAndAge[child.sex().ordinal()][child.age()]++;
        }
        for (int group = 0; group < byGroup.length; group++) {
            byGroup[group] += (int) (child.groups() >>> group & 1);
        }
    }

    /** Children under 16, and those of whose birth nothing is known. */
    public int all() {
        return all;
    }

    /** @param age in whole years, from 0 to 15 */
    public int of(Sex sex, int age) {
        return bySexAndAge[sex.ordinal()][age];
    }

    public int of(Sex sex) {
        int sum = 0;
        for (int number : bySexAndAge[sex.ordinal()]) {
            sum += number;
        }
        return sum;
    }

    public int inHamlet(UUID hamlet) {
        return byHamlet.getOrDefault(hamlet, 0);
    }

    /** The groups somebody stands in, in the order of the catalog; a child counts once in each. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < byGroup.length; group++) {
            if (byGroup[group] > 0) {
                groups.add(new Group(ChildGroup.ALL.get(group), byGroup[group]));
            }
        }
        return Collections.unmodifiableList(groups);
    }

    /** A group and how many children stand in it. */
    public record Group(ChildGroup group, int children) {
    }
}
