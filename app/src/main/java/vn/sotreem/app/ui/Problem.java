package vn.sotreem.app.ui;

/**
 * Something that went wrong, as it is told to a person.
 *
 * @param what what happened, in one sentence
 * @param next what to do about it
 */
public record Problem(String what, String next) {
}
