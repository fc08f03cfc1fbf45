package vn.sotreem.core.security;

import java.security.SecureRandom;
import java.util.function.Function;

/**
 * The written form of a random code: Crockford's base 32 (no I, L, O, U) in groups of four, ended by check characters.
 *
 * <p>The check characters make the code a Reed–Solomon word over the field of 32 elements: the whole, read as a
 * polynomial, is a multiple of the generator. As long as a code has at most 31 characters, one check character shows
 * every single wrong character and every exchange of two; two show every two wrong characters as well.
 *
 * @param dataLength random characters, five bits each
 * @param generator  coefficients of the generator below its leading 1, highest power first: one per check character
 */
record PaperCode(int dataLength, int... generator) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP_LENGTH = 4;
    private static final int FIELD_SIZE = 32;
    /** x^5 + x^2 + 1, whose root 2 generates the field. */
    private static final int FIELD_POLYNOMIAL = 0b100101;

    /** Random characters without groups and checks: the secret itself. */
    String random(SecureRandom random) {
        var data = new StringBuilder(dataLength);
        for (int i = 0; i < dataLength; i++) {
            data.append(ALPHABET.charAt(random.nextInt(FIELD_SIZE)));
        }
        return data.toString();
    }

    /** The secret as it is shown: with its check characters, in groups joined by hyphens. */
    String written(String data) {
        var text = new StringBuilder(data).append(checksOf(data));
        for (int at = GROUP_LENGTH; at < text.length(); at += GROUP_LENGTH + 1) {
            text.insert(at, '-');
        }
        return text.toString();
    }

    /** Reads what was typed: in either case, grouped anyhow, with O for 0 and I or L for 1. */
    <C> CodeReading<C> read(String typed, Function<String, C> make) {
        var symbols = new StringBuilder();
        for (int at = 0; at < typed.length(); at++) {
            char character = typed.charAt(at);
            if (!isSeparator(character)) {
                char symbol = symbolOf(character);
                if (ALPHABET.indexOf(symbol) < 0) {
                    return new CodeReading.UnknownCharacter<>(at);
                }
                symbols.append(symbol);
            }
        }
        int length = dataLength + generator.length;
        if (symbols.length() != length) {
            return new CodeReading.WrongLength<>(symbols.length(), length);
        }
        String data = symbols.substring(0, dataLength);
        boolean fits = symbols.substring(dataLength).equals(checksOf(data));
        return fits ? new CodeReading.Read<>(make.apply(data)) : new CodeReading.Mistyped<>();
    }

    /** The remainder of the data, moved up by the number of checks, divided by the generator. */
    private String checksOf(String data) {
        int[] rest = new int[generator.length];
        for (int at = 0; at < data.length(); at++) {
            int factor = ALPHABET.indexOf(data.charAt(at)) ^ rest[0];
            for (int i = 0; i < rest.length; i++) {
                int next = i + 1 < rest.length ? rest[i + 1] : 0;
                rest[i] = next ^ times(factor, generator[i]);
            }
        }
        var checks = new StringBuilder(rest.length);
        for (int value : rest) {
            checks.append(ALPHABET.charAt(value));
        }
        return checks.toString();
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int bit = FIELD_SIZE / 2; bit > 0; bit /= 2) {
            product *= 2;
            product ^= product >= FIELD_SIZE ? FIELD_POLYNOMIAL : 0;
            product ^= (b & bit) != 0 ? a : 0;
        }
        return product;
    }

    private static char symbolOf(char character) {
        char upper = character >= 'a' && character <= 'z' ? (char) (character - 'a' + 'A') : character;
        return switch (upper) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> upper;
        };
    }

    /** Spaces of any kind and dashes of any kind, since word processors exchange both. */
    private static boolean isSeparator(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION;
    }
}
