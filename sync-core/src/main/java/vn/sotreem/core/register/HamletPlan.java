package vn.sotreem.core.register;

import java.util.List;

/**
 * What a change of hamlets would do, to be looked at before it is done.
 *
 * @param edits      in the order in which they are saved
 * @param households how many households get into another hamlet
 * @param children   how many children with them
 */
public record HamletPlan(List<Edit> edits, int households, int children) {
    public HamletPlan {
        edits = List.copyOf(edits);
    }
}
