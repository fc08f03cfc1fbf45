package vn.sotreem.core.register;

import java.util.List;

/**
 * The part of a commune that becomes part of another one when it is split.
 *
 * @param communeCode five digits, of the commune that gets it
 * @param hamlets     with what is in them
 */
public record Parting(String communeCode, List<HamletCount> hamlets) {
    public Parting {
        hamlets = List.copyOf(hamlets);
    }

    /** How many households go with it. */
    public long households() {
        return hamlets.stream().mapToLong(HamletCount::households).sum();
    }

    /** How many children. */
    public long children() {
        return hamlets.stream().mapToLong(HamletCount::children).sum();
    }

    /** Of how many children something waits, which is sent before the hamlets go and is theirs from then on. */
    public long unsent() {
        return hamlets.stream().mapToLong(HamletCount::unsent).sum();
    }
}
