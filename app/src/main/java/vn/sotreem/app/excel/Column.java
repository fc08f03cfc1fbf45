package vn.sotreem.app.excel;

import static vn.sotreem.core.domain.Entity.CHILD;
import static vn.sotreem.core.domain.Entity.HOUSEHOLD;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.FieldTable;

/**
 * What a column of a list can hold: the field it fills, how its cells are read and written, the header this program
 * gives it, and the headers people give it (folded, see {@link HeaderWords}). A field of the register that is one value
 * comes along with the line it has here.
 */
public enum Column {
    NAME(CHILD, "name", Cells.CHILD_NAME, "Họ và tên", "ho ten", "ho va ten tre em", "ho ten tre em", "ho va ten tre",
            "ho ten tre", "ten tre em", "ten tre", "ho ten con", "ho va ten con", "ho va ten khai sinh"),
    BIRTH(CHILD, "birth", Cells.BIRTH, "Ngày sinh", "ngay thang nam sinh", "nam sinh", "ngay thang sinh", "sinh ngay",
            "ntns"),
    SEX(CHILD, "sex", Cells.SEX, "Giới tính", "gioi", "phai", "nam nu", "gioi tinh nam nu"),
    ETHNICITY(CHILD, "ethnicity", Cells.CODE, "Dân tộc"),
    PERSONAL_ID(CHILD, "personalId", Cells.PERSONAL_ID, "Số định danh", "so dinh danh ca nhan", "ma dinh danh",
            "ma dinh danh ca nhan", "ma so dinh danh", "ma so dinh danh ca nhan", "dinh danh", "so ddcn", "ddcn",
            "cccd", "so cccd", "cmnd", "can cuoc", "so can cuoc", "can cuoc cong dan", "so can cuoc cong dan",
            "so the can cuoc"),
    BIRTH_ORDER(CHILD, "birthOrder", Cells.TEXT, "Con thứ", "la con thu", "con thu may"),
    BIRTH_PLACE(CHILD, "birthPlace", Cells.TEXT, "Nơi sinh"),
    NATIONALITY(CHILD, "nationality", Cells.CODE, "Quốc tịch"),
    ORIGIN(CHILD, "origin", Cells.TEXT, "Quê quán", "que", "nguyen quan"),
    HEAD_RELATION(CHILD, "headRelation", Cells.CODE, "Quan hệ với chủ hộ", "quan he chu ho", "qh voi chu ho"),
    RESIDENCE(CHILD, "residence", Cells.CODE, "Cư trú", "tinh trang cu tru", "dien cu tru"),
    BIRTH_REGISTERED(CHILD, "birthRegistered", Cells.ANSWER, "Đăng ký khai sinh", "da dang ky khai sinh", "dkks",
            "khai sinh", "da khai sinh", "co khai sinh"),
    BIRTH_CERTIFICATE(CHILD, "birthCertificate", Cells.TEXT, "Số giấy khai sinh", "giay khai sinh", "so khai sinh",
            "so gks", "gks", "so dang ky khai sinh"),
    HEALTH_CARD(CHILD, "healthCard", Cells.TEXT, "Số thẻ BHYT", "bhyt", "so bhyt", "the bhyt", "ma bhyt", "ma the bhyt",
            "ma so bhyt", "bao hiem y te", "so bao hiem y te", "the bao hiem y te", "so the bao hiem y te",
            "ma the bao hiem y te", "ma so bao hiem y te"),
    REGISTERED_ON(CHILD, "registeredOn", Cells.DATE, "Ngày đăng ký khai sinh", "ngay dkks", "ngay khai sinh"),
    REGISTRATION_PLACE(CHILD, "registrationPlace", Cells.TEXT, "Nơi đăng ký khai sinh", "noi dkks", "noi khai sinh"),
    HEALTH_CARD_UNTIL(CHILD, "healthCardUntil", Cells.LAST_DAY, "Hạn thẻ BHYT", "han bhyt", "han su dung the bhyt",
            "the bhyt den ngay"),
    IMMUNISED(CHILD, "immunised", Cells.ANSWER, "Tiêm chủng đầy đủ", "tiem chung", "da tiem chung day du"),
    WEIGHT(CHILD, "weight", Cells.TEXT, "Cân nặng (kg)", "can nang"),
    HEIGHT(CHILD, "height", Cells.TEXT, "Chiều cao (cm)", "chieu cao"),
    MEASURED_ON(CHILD, "measuredOn", Cells.DATE, "Ngày cân, đo", "ngay do"),
    CHECKED_ON(CHILD, "checkedOn", Cells.DATE, "Ngày khám sức khỏe", "kham suc khoe ngay"),
    SWIMS(CHILD, "swims", Cells.ANSWER, "Biết bơi", "da biet boi"),
    SCHOOL(CHILD, "school", Cells.TEXT, "Trường", "truong hoc", "ten truong", "noi hoc", "dang hoc tai truong",
            "truong lop"),
    SCHOOL_CLASS(CHILD, "schoolClass", Cells.TEXT, "Lớp", "lop hoc", "hoc lop", "dang hoc lop", "lop dang hoc"),
    SCHOOLING(CHILD, "schooling", Cells.CODE, "Cấp học", "bac hoc", "trinh do hoc van"),
    LEARNING(CHILD, "learning", Cells.CODE, "Tình trạng học tập", "tinh trang hoc"),
    LEFT_SCHOOL_ON(CHILD, "leftSchoolOn", Cells.DATE, "Ngày nghỉ học", "ngay bo hoc"),
    LEFT_SCHOOL_CLASS(CHILD, "leftSchoolClass", Cells.TEXT, "Nghỉ học ở lớp", "bo hoc lop", "bo hoc o lop"),
    WORKS(CHILD, "works", Cells.CODE, "Lao động"),
    DISABILITY_KINDS(CHILD, "disabilityKinds", Cells.CODES, "Dạng khuyết tật", "dang tat", "loai khuyet tat"),
    DISABILITY_DEGREE(CHILD, "disabilityDegree", Cells.CODE, "Mức độ khuyết tật", "muc do tat", "muc khuyet tat"),
    DISABILITY_CERTIFICATE(CHILD, "disabilityCertificate", Cells.TEXT, "Số giấy xác nhận khuyết tật",
            "giay xac nhan khuyet tat", "so giay khuyet tat"),
    CIRCUMSTANCES(CHILD, "circumstances", Cells.CODES, "Hoàn cảnh đặc biệt", "hcdb", "hoan canh",
            "nhom hoan canh dac biet", "co hoan canh dac biet", "thuoc nhom hoan canh dac biet",
            "tre em co hoan canh dac biet"),
    RISKS(CHILD, "risks", Cells.CODES, "Nguy cơ", "nguy co roi vao hoan canh dac biet",
            "co nguy co roi vao hoan canh dac biet", "nguy co roi vao hcdb", "tre em co nguy co", "nhom nguy co"),
    OTHERS(CHILD, "others", Cells.CODES, "Hoàn cảnh khác"),
    SUPPORTS(CHILD, "supports", Cells.CODES, "Trợ giúp", "huong tro giup", "duoc huong tro giup",
            "hinh thuc tro giup"),
    NOTE(CHILD, "note", Cells.NOTE, "Ghi chú"),
    HAMLET(HOUSEHOLD, "hamlet", Cells.HAMLET, "Thôn", "xom", "ban", "ap", "lang", "buon", "bon", "phum", "soc", "khom",
            "khoi", "khu", "to", "tdp", "to dan pho", "khu pho", "khoi pho", "tieu khu", "ten thon", "thon xom",
            "thon ban"),
    NUMBER(HOUSEHOLD, "number", Cells.TEXT, "Hộ số", "so ho", "so ho gia dinh", "ho gia dinh so"),
    HEAD(HOUSEHOLD, "head", Cells.NAME, "Chủ hộ", "ten chu ho", "ho ten chu ho", "ho va ten chu ho"),
    FATHER(HOUSEHOLD, "father", Cells.NAME, "Họ tên cha", "cha", "bo", "ten cha", "ten bo", "ho ten bo",
            "ho va ten cha", "ho va ten bo"),
    MOTHER(HOUSEHOLD, "mother", Cells.NAME, "Họ tên mẹ", "me", "ten me", "ho va ten me"),
    CARER(HOUSEHOLD, "carer", Cells.NAME, "Người nuôi dưỡng", "ho ten nguoi nuoi duong", "ho va ten nguoi nuoi duong",
            "nguoi cham soc", "ho ten nguoi cham soc", "ho va ten nguoi cham soc", "nguoi giam ho",
            "ho ten nguoi giam ho", "ho va ten nguoi giam ho"),
    PHONE(HOUSEHOLD, "phone", Cells.TEXT, "Điện thoại", "so dien thoai", "sdt", "so dt", "dien thoai lien he",
            "so dien thoai lien he", "dien thoai lien lac"),
    ADDRESS(HOUSEHOLD, "address", Cells.TEXT, "Địa chỉ", "noi o", "cho o", "noi o hien nay", "noi o hien tai",
            "cho o hien nay", "dia chi thuong tru", "noi thuong tru", "ho khau thuong tru", "dia chi noi o"),
    POVERTY(HOUSEHOLD, "poverty", Cells.CODE, "Hộ nghèo, cận nghèo", "ho ngheo ho can ngheo", "ngheo can ngheo",
            "dien ho", "loai ho", "ho ngheo", "ho can ngheo"),
    POVERTY_SINCE(HOUSEHOLD, "povertySince", Cells.DATE, "Diện hộ từ ngày"),
    POVERTY_UNTIL(HOUSEHOLD, "povertyUntil", Cells.LAST_DAY, "Diện hộ đến ngày"),
    POVERTY_DECISION(HOUSEHOLD, "povertyDecision", Cells.TEXT, "Số quyết định diện hộ", "quyet dinh dien ho",
            "so quyet dinh ho ngheo"),
    HOUSEHOLD_NOTE(HOUSEHOLD, "note", Cells.NOTE, "Ghi chú của hộ", "ghi chu ho"),
    /** The ids of the records, by which the program knows again what it has written itself. */
    HOUSEHOLD_ID(HOUSEHOLD, "", Cells.ID, "Mã hộ trong Sổ Trẻ Em"),
    CHILD_ID(CHILD, "", Cells.ID, "Mã trong Sổ Trẻ Em"),
    /** The number in the list: read past. */
    ORDER(CHILD, "", Cells.NOTHING, "STT", "tt", "so tt", "so thu tu"),
    /** Nothing the register has a field for: shown as not read. */
    NONE(CHILD, "", Cells.NOTHING, "");

    /** How the cells of a column are read. */
    enum Cells {
        CHILD_NAME, BIRTH, SEX, PERSONAL_ID, HAMLET, NAME, TEXT, DATE, LAST_DAY, CODE, CODES, ANSWER, NOTE, ID, NOTHING
    }

    private final Entity entity;
    private final String field;
    private final Cells cells;
    private final String title;
    private final List<String> headers;

    Column(Entity entity, String field, Cells cells, String title, String... headers) {
        this.entity = entity;
        this.field = field;
        this.cells = cells;
        this.title = title;
        this.headers = Stream.concat(Stream.of(Folding.fold(title)), Stream.of(headers)).filter(header ->
                !header.isEmpty()).toList();
    }

    static Optional<Column> named(String name) {
        return Arrays.stream(values()).filter(column -> column.name().equals(name)).findFirst();
    }

    /** The record whose field it fills. */
    Entity entity() {
        return entity;
    }

    Cells cells() {
        return cells;
    }

    /** The header this program gives it, in Vietnamese. */
    String title() {
        return title;
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
        return cells != Cells.NOTHING;
    }

    /** Whether it fills a field of the register. */
    public boolean hasField() {
        return !field.isEmpty();
    }

    /** The key of its name in the texts of sync-core. Only of a column that fills a field. */
    public String labelKey() {
        return FieldTable.of(entity).field(field).orElseThrow().labelKey(entity);
    }
}
