package vn.sotreem.app.excel;

import static vn.sotreem.core.domain.Entity.CHILD;
import static vn.sotreem.core.domain.Entity.HOUSEHOLD;

import java.util.List;
import vn.sotreem.core.domain.Entity;

/** What a column of a list can hold, with the headers people give it (folded, see {@link HeaderWords}). */
public enum Column {
    NAME(CHILD, "name", "ho va ten", "ho ten", "ho va ten tre em", "ho ten tre em", "ho va ten tre", "ho ten tre",
            "ten tre em", "ten tre", "ho ten con", "ho va ten con", "ho va ten khai sinh"),
    BIRTH(CHILD, "birth", "ngay sinh", "ngay thang nam sinh", "nam sinh", "ngay thang sinh", "sinh ngay", "ntns"),
    SEX(CHILD, "sex", "gioi tinh", "gioi", "phai", "nam nu", "gioi tinh nam nu"),
    ETHNICITY(CHILD, "ethnicity", "dan toc"),
    PERSONAL_ID(CHILD, "personalId", "so dinh danh", "so dinh danh ca nhan", "ma dinh danh", "ma dinh danh ca nhan",
            "ma so dinh danh", "ma so dinh danh ca nhan", "dinh danh", "so ddcn", "ddcn", "cccd", "so cccd", "cmnd",
            "can cuoc", "so can cuoc", "can cuoc cong dan", "so can cuoc cong dan", "so the can cuoc"),
    BIRTH_REGISTERED(CHILD, "birthRegistered", "dang ky khai sinh", "da dang ky khai sinh", "dkks", "khai sinh",
            "da khai sinh", "co khai sinh"),
    BIRTH_CERTIFICATE(CHILD, "birthCertificate", "so giay khai sinh", "giay khai sinh", "so khai sinh", "so gks",
            "gks", "so dang ky khai sinh"),
    HEALTH_CARD(CHILD, "healthCard", "bhyt", "so bhyt", "the bhyt", "so the bhyt", "ma bhyt", "ma the bhyt",
            "ma so bhyt", "bao hiem y te", "so bao hiem y te", "the bao hiem y te", "so the bao hiem y te",
            "ma the bao hiem y te", "ma so bao hiem y te"),
    SCHOOL(CHILD, "school", "truong", "truong hoc", "ten truong", "noi hoc", "dang hoc tai truong", "truong lop"),
    SCHOOL_CLASS(CHILD, "schoolClass", "lop", "lop hoc", "hoc lop", "dang hoc lop", "lop dang hoc"),
    CIRCUMSTANCES(CHILD, "circumstances", "hoan canh dac biet", "hcdb", "hoan canh", "nhom hoan canh dac biet",
            "co hoan canh dac biet", "thuoc nhom hoan canh dac biet", "tre em co hoan canh dac biet"),
    RISKS(CHILD, "risks", "nguy co", "nguy co roi vao hoan canh dac biet", "co nguy co roi vao hoan canh dac biet",
            "nguy co roi vao hcdb", "tre em co nguy co", "nhom nguy co"),
    OTHERS(CHILD, "others", "hoan canh khac"),
    SUPPORTS(CHILD, "supports", "tro giup", "huong tro giup", "duoc huong tro giup", "hinh thuc tro giup"),
    NOTE(CHILD, "note", "ghi chu"),
    HAMLET(HOUSEHOLD, "hamlet", "thon", "xom", "ban", "ap", "lang", "buon", "bon", "phum", "soc", "khom", "khoi",
            "khu", "to", "tdp", "to dan pho", "khu pho", "khoi pho", "tieu khu", "ten thon", "thon xom", "thon ban"),
    NUMBER(HOUSEHOLD, "number", "ho so", "so ho", "so ho gia dinh", "ho gia dinh so"),
    HEAD(HOUSEHOLD, "head", "chu ho", "ten chu ho", "ho ten chu ho", "ho va ten chu ho"),
    FATHER(HOUSEHOLD, "father", "cha", "bo", "ten cha", "ten bo", "ho ten cha", "ho ten bo", "ho va ten cha",
            "ho va ten bo"),
    MOTHER(HOUSEHOLD, "mother", "me", "ten me", "ho ten me", "ho va ten me"),
    CARER(HOUSEHOLD, "carer", "nguoi nuoi duong", "ho ten nguoi nuoi duong", "ho va ten nguoi nuoi duong",
            "nguoi cham soc", "ho ten nguoi cham soc", "ho va ten nguoi cham soc", "nguoi giam ho",
            "ho ten nguoi giam ho", "ho va ten nguoi giam ho"),
    PHONE(HOUSEHOLD, "phone", "dien thoai", "so dien thoai", "sdt", "so dt", "dien thoai lien he",
            "so dien thoai lien he", "dien thoai lien lac"),
    ADDRESS(HOUSEHOLD, "address", "dia chi", "noi o", "cho o", "noi o hien nay", "noi o hien tai", "cho o hien nay",
            "dia chi thuong tru", "noi thuong tru", "ho khau thuong tru", "dia chi noi o"),
    POVERTY(HOUSEHOLD, "poverty", "ho ngheo can ngheo", "ho ngheo ho can ngheo", "ngheo can ngheo", "dien ho",
            "loai ho", "ho ngheo", "ho can ngheo"),
    /** The number in the list: read past. */
    ORDER(CHILD, "", "stt", "tt", "so tt", "so thu tu"),
    /** Nothing the register has a field for: shown as not read. */
    NONE(CHILD, "");

    private final Entity entity;
    private final String field;
    private final List<String> headers;

    Column(Entity entity, String field, String... headers) {
        this.entity = entity;
        this.field = field;
        this.headers = List.of(headers);
    }

    /** The record whose field it fills. */
    Entity entity() {
        return entity;
    }

    /** Whether it is the same for all children of a household, so that lists write it once over merged cells. */
    boolean isOfHousehold() {
        return entity == HOUSEHOLD;
    }

    /** The key of the field it fills, "" if none. */
    public String field() {
        return field;
    }

    List<String> headers() {
        return headers;
    }

    boolean isRead() {
        return !field.isEmpty();
    }

    /** The key of its name in the texts of sync-core. Only of a column that fills a field. */
    public String labelKey() {
        return "field." + entity.code() + "." + field;
    }
}
