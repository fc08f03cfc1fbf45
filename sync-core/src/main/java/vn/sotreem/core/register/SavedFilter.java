package vn.sotreem.core.register;

/**
 * A filter that somebody gave a name.
 *
 * @param name tidy, at most {@link SavedFilters#NAME_MAX} characters
 */
public record SavedFilter(String name, ChildFilter filter) {
}
