package vn.sotreem.core.security;

/**
 * What became of a code that a person typed from paper. Each way it can fail has its own advice, so each is a case.
 *
 * @param <C> the kind of code
 */
public sealed interface CodeReading<C> {
    /** The code is well-formed. Whether it is the right one is known by using it. */
    record Read<C>(C code) implements CodeReading<C> {
    }

    /** A character no code contains, as when UniKey turned "AA" into "Â": its place in the typed text, from 0. */
    record UnknownCharacter<C>(int index) implements CodeReading<C> {
    }

    /** Characters left out or typed twice: how many there are and should be, not counting hyphens and spaces. */
    record WrongLength<C>(int found, int expected) implements CodeReading<C> {
    }

    /** Right length, but the check characters do not fit: some character is mistyped or two are exchanged. */
    record Mistyped<C>() implements CodeReading<C> {
    }
}
