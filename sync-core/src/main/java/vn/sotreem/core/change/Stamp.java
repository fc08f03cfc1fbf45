package vn.sotreem.core.change;

/**
 * Who made a field what it is, and when; or who last said that it is so.
 *
 * @param hlc   by the laptop of that person, corrected by the portal when it lay in the future
 * @param actor name of the person, "" when not known
 */
public record Stamp(Hlc hlc, String actor) {
}
