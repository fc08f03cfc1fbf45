package vn.sotreem.core.register;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Sex;

/** One thing by which a list of children is sifted. Its text is how it is kept and how it is typed at a terminal. */
public sealed interface Criterion {
    Pattern AGES = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
    Pattern DAYS = Pattern.compile("\\d{1,4}");
    Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Only this hamlet. */
    record InHamlet(UUID hamlet) implements Criterion {
        @Override
        public String text() {
            return "hamlet:" + hamlet;
        }
    }

    /**
     * Full years, both included; who has no date of birth has no age.
     *
     * @param from 0 or more
     * @param to   not less than {@code from}
     */
    record Age(int from, int to) implements Criterion {
        @Override
        public String text() {
            return "age:" + from + "-" + to;
        }
    }

    /** Turns 16 within so many days from today on. */
    record TurningSixteen(int days) implements Criterion {
        @Override
        public String text() {
            return "turning16:" + days;
        }
    }

    /** A field holds this code; "" for nothing written down. */
    record Coded(CodedField field, String code) implements Criterion {
        @Override
        public String text() {
            return field.key() + ":" + code;
        }
    }

    /** Stands today in this group or in one below it. */
    record InGroup(String code) implements Criterion {

        /** Its entry in the catalog: no two lists of groups share a code. */
        public Optional<Entry> entry() {
            return Stream.of(GroupList.values()).flatMap(list -> Catalog.bundled().list(list.code()).stream())
                    .flatMap(list -> list.find(code).stream()).findFirst();
        }

        boolean isKnown() {
            return entry().isPresent();
        }

        @Override
        public String text() {
            return "group:" + code;
        }
    }

    /** Something is not written down. */
    record Lacks(Lack what) implements Criterion {
        @Override
        public String text() {
            return "lacks:" + what.code();
        }
    }

    /** A change of the child waits for the portal, or was refused by it, or the rules found something. */
    record Marked(Mark mark) implements Criterion {
        @Override
        public String text() {
            return "is:" + mark.code();
        }
    }

    /** Where the child stands; without one all that is not in the bin is listed. */
    record InState(State state) implements Criterion {
        @Override
        public String text() {
            return "state:" + state.code();
        }
    }

    /** The fields of few codes: of the child, and the poverty class of its household. */
    enum CodedField {
        SEX("sex", ""), POVERTY("poverty", "poverty"), LEARNING("learning", "learning"),
        SCHOOLING("schooling", "schooling");

        private final String key;
        private final String list;

        CodedField(String key, String list) {
            this.key = key;
            this.list = list;
        }

        public String key() {
            return key;
        }

        /** The catalog's list of its codes; none for the sexes. */
        public Optional<CodeList> codes() {
            return Catalog.bundled().list(list);
        }

        private boolean has(String code) {
            return code.isEmpty() || codes().map(list -> list.find(code).isPresent())
                    .orElseGet(() -> Sex.of(code) != Sex.UNKNOWN);
        }
    }

    /** What may be lacking. */
    enum Lack {
        ID("id"), CARD("card"), REGISTRATION("registration");

        private final String code;

        Lack(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What may be the matter with a child. */
    enum Mark {
        WAITING("waiting"), REFUSED("refused"), FINDING("finding");

        private final String code;

        Mark(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Where a child may stand. */
    enum State {
        /** Under 16, living here. */
        CHILD("child"),
        /** Has turned 16. */
        GROWN_UP("16"),
        /** Moved out, or died. */
        GONE("gone"),
        BIN("bin");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The canonical text: a key, a colon, a value, no blanks. */
    String text();

    /** The first part of the text: criteria of one key widen one another. */
    default String key() {
        return text().substring(0, text().indexOf(':'));
    }

    /** Whether another of the same key leaves fewer, not more: a child without card and without id. */
    default boolean narrows() {
        return this instanceof Lacks || this instanceof Marked;
    }

    /** Reads the canonical text; empty when it says nothing that this program knows. */
    static Optional<Criterion> parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? Optional.empty() : parse(text.substring(0, colon), text.substring(colon + 1));
    }

    private static Optional<Criterion> parse(String key, String value) {
        return switch (key) {
            case "hamlet" -> UUID_FORM.matcher(value).matches()
                    ? Optional.of(new InHamlet(UUID.fromString(value))) : Optional.empty();
            case "age" -> age(AGES.matcher(value));
            case "turning16" -> DAYS.matcher(value).matches()
                    ? Optional.of(new TurningSixteen(Integer.parseInt(value))) : Optional.empty();
            case "group" -> Optional.of(new InGroup(value)).filter(InGroup::isKnown).map(group -> group);
            case "lacks" -> find(Lack.values(), lack -> lack.code().equals(value)).map(Lacks::new);
            case "is" -> find(Mark.values(), mark -> mark.code().equals(value)).map(Marked::new);
            case "state" -> find(State.values(), state -> state.code().equals(value)).map(InState::new);
            default -> find(CodedField.values(), field -> field.key().equals(key) && field.has(value))
                    .map(field -> new Coded(field, value));
        };
    }

    private static Optional<Criterion> age(Matcher ages) {
        return ages.matches() && Integer.parseInt(ages.group(1)) <= Integer.parseInt(ages.group(2))
                ? Optional.of(new Age(Integer.parseInt(ages.group(1)), Integer.parseInt(ages.group(2))))
                : Optional.empty();
    }

    private static <T> Optional<T> find(T[] values, Predicate<T> wanted) {
        return Arrays.stream(values).filter(wanted).findFirst();
    }
}
