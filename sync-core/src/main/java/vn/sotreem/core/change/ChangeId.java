package vn.sotreem.core.change;

import java.util.UUID;

/**
 * The identity of a change, made without asking anyone: the random id of the running program and a number in it. A
 * copied or restored register starts new sessions, so two different changes never have the same identity.
 *
 * @param session random id made at every start of the program
 * @param number  1, 2, 3… in that session
 */
public record ChangeId(UUID session, long number) {
}
