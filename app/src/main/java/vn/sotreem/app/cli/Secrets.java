package vn.sotreem.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.security.CodeReading;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.RecoveryCode;

/**
 * Where passwords and the recovery code come from: a file, the environment, or the person at the keyboard. Never the
 * command line, which every user of the machine can read.
 */
final class Secrets {
    static final String PASSWORD = "SOTREEM_PASSWORD";
    static final String NEW_PASSWORD = "SOTREEM_NEW_PASSWORD";
    static final String RECOVERY_CODE = "SOTREEM_RECOVERY_CODE";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Surroundings here;
    private final Texts texts;
    private final Optional<Path> passwordFile;

    Secrets(Surroundings here, Texts texts, Optional<Path> passwordFile) {
        this.here = here;
        this.texts = texts;
        this.passwordFile = passwordFile;
    }

    /** The password that opens the register. */
    Password password() throws CommandFailure {
        return Password.of(passwordFile.isPresent() ? firstLine(passwordFile.get())
                : secret(PASSWORD, "prompt.password"));
    }

    /** The password of a register that is being made. */
    Password firstPassword() throws CommandFailure {
        Optional<char[]> given = passwordFile.isPresent() ? Optional.of(firstLine(passwordFile.get()))
                : variable(PASSWORD);
        return acceptable(given.isPresent() ? given.get() : chosen(PASSWORD));
    }

    /** The password that takes the place of another: from this file, the environment or the keyboard. */
    Password newPassword(Optional<Path> file) throws CommandFailure {
        Optional<char[]> given = file.isPresent() ? Optional.of(firstLine(file.get())) : variable(NEW_PASSWORD);
        return acceptable(given.isPresent() ? given.get() : chosen(NEW_PASSWORD));
    }

    RecoveryCode recoveryCode() throws CommandFailure {
        String typed = new String(secret(RECOVERY_CODE, "prompt.recovery-code"));
        return switch (RecoveryCode.parse(typed)) {
            case CodeReading.Read<RecoveryCode>(RecoveryCode code) -> code;
            case CodeReading.UnknownCharacter<RecoveryCode> unknown ->
                    throw new CommandFailure(Exit.LOCKED, "recovery-code-character", unknown.index() + 1);
            case CodeReading.WrongLength<RecoveryCode> length ->
                    throw new CommandFailure(Exit.LOCKED, "recovery-code-length", length.found(), length.expected());
            case CodeReading.Mistyped<RecoveryCode> _ -> throw new CommandFailure(Exit.LOCKED, "recovery-code-typed");
        };
    }

    private char[] secret(String variable, String question) throws CommandFailure {
        Optional<char[]> given = variable(variable);
        return given.isPresent() ? given.get() : asked(variable, question);
    }

    private Optional<char[]> variable(String name) {
        return here.variable(name).map(String::toCharArray);
    }

    private char[] asked(String variable, String question) throws CommandFailure {
        return here.prompt().secret(texts.get(question))
                .orElseThrow(() -> new CommandFailure(Exit.LOCKED, "secret-missing", variable));
    }

    /** What is typed without being seen is typed twice. */
    private char[] chosen(String variable) throws CommandFailure {
        char[] first = asked(variable, "prompt.new-password");
        char[] second = asked(variable, "prompt.new-password.again");
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            throw CommandFailure.problem("passwords-differ");
        }
        return first;
    }

    private static char[] firstLine(Path file) throws CommandFailure {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = Optional.ofNullable(reader.readLine()).orElse("");
            String password = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (password.isEmpty()) {
                throw new CommandFailure(Exit.LOCKED, "password-file-empty", file);
            }
            return password.toCharArray();
        } catch (IOException failure) {
            throw new CommandFailure(Exit.LOCKED, "password-file-unreadable", file);
        }
    }

    private static Password acceptable(char[] typed) throws CommandFailure {
        Password password = Password.of(typed);
        Optional<Password.Problem> problem = password.problem();
        if (problem.isPresent()) {
            password.close();
            throw switch (problem.get()) {
                case TOO_SHORT -> CommandFailure.problem("password-too-short", Password.LENGTH_MIN);
                case TOO_LONG -> CommandFailure.problem("password-too-long", Password.LENGTH_MAX);
            };
        }
        return password;
    }
}
