package vn.sotreem.core.portal;

import java.util.List;
import vn.sotreem.core.domain.Sex;

/**
 * Names of people and places for the sample office, as they are heard in the hills of Lạng Sơn. The lists are written
 * from general knowledge, most frequent first, and are nobody's register: whole names are put together by chance.
 */
final class SampleNames {
    /**
     * The people of one ethnic group.
     *
     * @param ethnicity code of the catalog's list A
     * @param families  family names
     * @param boys      given names used beside those that everybody uses
     * @param girls     given names used beside those that everybody uses
     */
    record People(String ethnicity, List<String> families, List<String> boys, List<String> girls) {
    }

    /** In the order of how many they are; see {@link Dice#common}. */
    static final List<People> PEOPLES = List.of(
            people("02", "Hoàng, Nông, Lương, Vi, Hứa, Bế, Lý, Hà, Dương, Ma, Lâm, Đàm, Triệu, Chu, Nguyễn, Lục, Tô",
                    "Luân, Slủng, Páo, Nghị, Tấn", "Slao, Lả, Nhình, Pảo, Diễm"),
            people("07", "Nông, Hoàng, Lương, Vy, Lý, Triệu, Mông, Lộc, Chu, Phùng, Lăng, Long, Đàm, Linh, Sầm, Hứa",
                    "Sáng, Phủ, Séng, Thàng, Nhì", "Slính, Pèng, Sao, Lìn, Mủi"),
            people("01", "Nguyễn, Trần, Lê, Phạm, Vũ, Hoàng, Đỗ, Bùi, Đặng, Ngô, Phan, Trịnh, Đinh, Đào, Mai, Tạ",
                    "Thịnh, Vinh, Hiển", "Trâm, Uyên, Thảo Vy"),
            people("09", "Triệu, Bàn, Đặng, Lý, Phùng, Dương, Chìu, Tằng",
                    "Quyên, Kinh, Phúc, Chòi, Vảng, Sếnh, Phấu, Dất", "Pham, Nái, Mẩy, Mùi, Ghển, Coi, Chản, Liều"),
            people("08", "Giàng, Vàng, Sùng, Thào, Hầu, Lầu, Lý, Dương, Mã",
                    "Páo, Sính, Dình, Chứ, Vư, Phử, Sử, Tủa", "Mỷ, Dợ, Mai, Sua, Chư, Pà, Xua, Dinh"),
            people("15", "Trần, La, Hoàng, Ninh, Lâm, Từ, Nịnh", "Sinh, Lầu, Tắc", "Sáu, Pín, Hòa"),
            people("04", "Lý, Trần, Lâm, Vương, Lưu, Hoàng, Tằng", "Chấn, Sần, Phóng", "Múi, Lày, Phụng"));

    private static final List<String> BOYS = list("""
            Minh, Huy, Anh, Khang, Bảo, Phúc, Đạt, Khôi, Nam, Quân, Hùng, Dũng, Kiên, Long, Tuấn, Hiếu, Phong, Duy,
            Thành, Cường, Trường, Lâm, Hoàng, Việt, Quang, Đức, Sơn, Tùng, Hải, Nghĩa, Thắng, Nhật, Tiến, Trung,
            Thiện, An, Khánh, Bách, Vũ, Toàn, Hưng, Dương, Lộc, Tài, Mạnh, Chiến, Công, Đăng, Khoa, Văn, Quyết, Thái,
            Thủy, Hoan, Chính, Luận, Bằng, Giáp, Hậu, Tú, Vượng, Doanh, Trí, Nguyên, Thuận, Khải, Phát, Tâm""");
    private static final List<String> GIRLS = list("""
            Anh, Linh, Chi, Trang, Hà, Nhi, Ngọc, Vy, Thảo, My, Hương, Mai, Lan, Phương, Hoa, Yến, Nga, Thu, Hiền,
            Hằng, Ly, Dung, Quỳnh, Uyên, Thư, Hồng, Huyền, Nhung, Ngân, Châu, Trâm, Diệp, Oanh, Loan, Tuyết, Liên,
            Nguyệt, Hạnh, Bích, Xuân, Ánh, Vân, Duyên, Hoài, Thương, Giang, Trà, Diễm, Như, Tâm, An, Lê, Thúy, Hân,
            Khuê, Thanh, Cúc, Én, Nụ, Thơm, Đào, Mận, Lý, Sen, Kiều, Thắm, Tươi, Hậu""");
    private static final List<String> BOYS_MIDDLE = list("""
            Văn, Minh, Đức, Gia, Quốc, Tuấn, Anh, Bảo, Duy, Quang, Hữu, Xuân, Công, Đình, Thế, Hoàng, Ngọc, Thanh,
            Trung, Mạnh, Nhật, Việt, Hải, Trọng, Chí, Khánh, Viết, Tiến""");
    private static final List<String> GIRLS_MIDDLE = list("""
            Thị, Ngọc, Bảo, Thu, Khánh, Phương, Thanh, Thùy, Kim, Hồng, Minh, Mai, Diệu, Quỳnh, Hà, Ánh, Như, Thảo,
            Hoài, Lan, Bích, Cẩm, Tường, Mỹ, Yến, Gia, Tú, Hải""");
    private static final List<String> PLACES = list("Nà, Khuổi, Bản, Pác, Cốc, Lũng, Kéo, Phai, Tà, Co");
    private static final List<String> PLACE_NAMES = list("""
            Lìa, Luông, Slon, Phát, Pàn, Chang, Sâu, Mò, Ngườm, Lầy, Cáp, Mười, Loỏng, Quang, Đeng, Hin, Kít, Rọ,
            Tẳng, Chào, Nhùng, Pài, Lạn, Khoang""");

    private SampleNames() {
    }

    /** Name of a grown-up: in that generation nearly everybody is Văn or Thị. */
    static String adult(Dice dice, String family, People people, Sex sex) {
        String middle = dice.percent(72) ? middles(sex).getFirst() : dice.common(middles(sex));
        return family + " " + middle + " " + given(dice, people, sex);
    }

    static String child(Dice dice, String family, People people, Sex sex) {
        String first = dice.common(middles(sex));
        String second = dice.any(middles(sex));
        String middle = dice.percent(25) && !first.equals(second) ? first + " " + second : first;
        return family + " " + middle + " " + given(dice, people, sex);
    }

    private static String given(Dice dice, People people, Sex sex) {
        boolean girl = sex == Sex.FEMALE;
        boolean own = dice.percent(12);
        List<String> names = own ? girl ? people.girls : people.boys : girl ? GIRLS : BOYS;
        return dice.common(names);
    }

    private static List<String> middles(Sex sex) {
        return sex == Sex.FEMALE ? GIRLS_MIDDLE : BOYS_MIDDLE;
    }

    /** "Thôn Nà Lìa" and the like. */
    static String hamlet(Dice dice) {
        return "Thôn " + dice.any(PLACES) + " " + dice.any(PLACE_NAMES);
    }

    private static People people(String ethnicity, String families, String boys, String girls) {
        return new People(ethnicity, list(families), list(boys), list(girls));
    }

    private static List<String> list(String names) {
        return List.of(names.split(",\\s+"));
    }
}
