package vn.sotreem.core.register;

/**
 * Where and by whom the register is kept.
 *
 * @param provinceCode two digits (QĐ 19/2025/QĐ-TTg)
 * @param communeCode  five digits
 * @param communeName  with its kind, "Xã Y Tịch"
 * @param userName     the person who set the register up
 */
public record Office(String provinceCode, String communeCode, String communeName, String userName, Role role) {

    /** What a person does here. */
    public enum Role {
        /** Cộng tác viên: keeps the book of a hamlet. */
        COLLABORATOR("collaborator"),
        /** Công chức văn hóa - xã hội: keeps and checks the whole commune. */
        OFFICER("officer");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException when the code is not one of ours */
        public static Role of(String code) {
            for (Role role : values()) {
                if (role.code.equals(code)) {
                    return role;
                }
            }
            throw new IllegalArgumentException("no such role");
        }
    }
}
