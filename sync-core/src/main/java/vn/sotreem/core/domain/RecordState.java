package vn.sotreem.core.domain;

/** Whether a record stands in the register or lies in the bin. Nothing is ever deleted (Luật Lưu trữ 33/2024). */
public enum RecordState {
    ACTIVE(""),
    VOID("void");

    private final String code;

    RecordState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static RecordState of(String code) {
        return VOID.code.equals(code) ? VOID : ACTIVE;
    }
}
