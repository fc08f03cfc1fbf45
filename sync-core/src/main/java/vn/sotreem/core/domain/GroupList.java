package vn.sotreem.core.domain;

import java.util.Optional;

/** The lists of which a child may stand in several groups at once. Their codes are those of the catalog's lists. */
public enum GroupList {
    /** Special circumstances (Luật Trẻ em Điều 10.1; NĐ 56/2017/NĐ-CP Điều 3–16). */
    CIRCUMSTANCES("circumstances"),
    /** At risk of them, Mẫu 03 part III. */
    RISKS("risks"),
    /** Other circumstances, Mẫu 03 part IV. */
    OTHERS("others"),
    /** Kinds of support, Mẫu 03 columns 4–8. */
    SUPPORTS("supports");

    private final String code;

    GroupList(String code) {
        this.code = code;
    }

    /** Name of the catalog's list, of the child's field that holds its ticks, and in {@link Spell#list}. */
    public String code() {
        return code;
    }

    /** The codes ticked of a child: "it is so, and nobody wrote since when". */
    public CodeSet ticks(Child child) {
        return switch (this) {
            case CIRCUMSTANCES -> child.circumstances();
            case RISKS -> child.risks();
            case OTHERS -> child.others();
            case SUPPORTS -> child.supports();
        };
    }

    /** The child without one of its ticks. */
    public Child untick(Child child, String tick) {
        return child.with(code, ticks(child).without(tick).text());
    }

    public static Optional<GroupList> of(String code) {
        for (GroupList list : values()) {
            if (list.code.equals(code)) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }
}
