package vn.sotreem.core.register;

import java.util.Arrays;
import java.util.Optional;

/** Filters that every commune needs, ready made: the lists people ask for again and again. */
public enum ReadyFilter {
    NO_CARD("no-card", "age:0-5 lacks:card state:child"),
    TURNING_16("turning-16", "turning16:90 state:child"),
    GROWN_UP("grown-up", "state:16"),
    NO_ID("no-id", "lacks:id state:child"),
    NO_REGISTRATION("no-registration", "lacks:registration state:child"),
    POOR("poor", "poverty:1 poverty:2 state:child"),
    DROPPED_OUT("dropped-out", "learning:E3 state:child"),
    WAITING("waiting", "is:waiting"),
    TO_MEND("to-mend", "is:finding"),
    GONE("gone", "state:gone"),
    BIN("bin", "state:bin");

    private final String code;
    private final ChildFilter filter;

    ReadyFilter(String code, String filter) {
        this.code = code;
        this.filter = ChildFilter.parse(filter).orElseThrow();
    }

    /** Its name at a terminal and in the keys of texts. */
    public String code() {
        return code;
    }

    public ChildFilter filter() {
        return filter;
    }

    public static Optional<ReadyFilter> of(String code) {
        return Arrays.stream(values()).filter(ready -> ready.code.equals(code)).findFirst();
    }
}
