package vn.sotreem.core.catalog;

/**
 * A province or a commune of the two-tier structure.
 *
 * @param code     two digits of a province, five of a commune (QĐ 19/2025/QĐ-TTg)
 * @param type     "Tỉnh", "Thành phố"; "Xã", "Phường", "Đặc khu"
 * @param name     without its type
 * @param province code of the province it lies in, its own of a province
 */
public record Unit(String code, String type, String name, String province) {

    /** "Xã Y Tịch". */
    public String fullName() {
        return type + " " + name;
    }
}
