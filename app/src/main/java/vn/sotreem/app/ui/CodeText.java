package vn.sotreem.app.ui;

import java.util.Optional;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.security.CodeReading;

/** Tells what is wrong with a code typed from paper. */
final class CodeText {

    private CodeText() {
    }

    /** What is wrong with it, or empty when it is well-formed. */
    static Optional<String> fault(CodeReading<?> reading, Texts texts) {
        return switch (reading) {
            case CodeReading.Read<?> _ -> Optional.empty();
            case CodeReading.UnknownCharacter<?> unknown ->
                    Optional.of(texts.get("code.unknownCharacter", unknown.index() + 1));
            case CodeReading.WrongLength<?> wrong ->
                    Optional.of(texts.get("code.wrongLength", wrong.found(), wrong.expected()));
            case CodeReading.Mistyped<?> _ -> Optional.of(texts.get("code.mistyped"));
        };
    }
}
