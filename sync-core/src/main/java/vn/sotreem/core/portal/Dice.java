package vn.sotreem.core.portal;

import java.util.List;
import java.util.random.RandomGenerator;

/** Chance, in the few ways the sample office needs it. */
record Dice(RandomGenerator random) {

    /** True in so many of a hundred throws. */
    boolean percent(double share) {
        return random.nextDouble(100) < share;
    }

    /** From the first number to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One of the things, the earlier ones more often: half of all throws fall on the first quarter. */
    <T> T common(List<T> things) {
        double throwOf = random.nextDouble();
        return things.get((int) (throwOf * throwOf * things.size()));
    }

    /** So many decimal digits. */
    String digits(int length) {
        return random.ints(length, '0', '9' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
