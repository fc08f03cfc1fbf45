package vn.sotreem.app.cli;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Save;

/** A sample commune in which every name and address is as long as they get, to see what does not fit. */
final class LongSample {
    static final Office OFFICE = new Office("20", "06999", "Xã Khuổi Luông Tân Thành Mường Phăng",
            "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc", Role.OFFICER);

    private static final List<String> HAMLETS = List.of("Tổ dân phố Khu tập thể Nông trường Phong Hải",
            "Thôn Khuổi Mương Nà Chúa Phiêng Luông Trên", "Thôn Khuổi Mương Nà Chúa Phiêng Luông Dưới");
    private static final List<String> NAMES = List.of("Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc",
            "Tôn Thất Nguyễn Phước Vĩnh Bảo Khánh Hưng", "Hoàng Thị Nguyệt Ánh Phương Thảo Quỳnh Dao");
    private static final List<String> SCHOOLS = List.of(
            "Trường Phổ thông Dân tộc bán trú Tiểu học và Trung học cơ sở Nà Lìa",
            "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện Chi Lăng");
    private static final String ADDRESS =
            "Nhà số 128 ngách 15/4, khu tái định cư lòng hồ, sau Trường Phổ thông Dân tộc nội trú, cạnh trạm y tế cũ";

    private LongSample() {
    }

    /** The saves of a sample commune, its names made long. */
    static List<Save> saves(SampleOffice sample) {
        Map<UUID, Hamlet> hamlets = IntStream.range(0, sample.hamlets().size())
                .mapToObj(index -> named(sample.hamlets().get(index), index))
                .collect(Collectors.toMap(Hamlet::id, Function.identity()));
        return new SampleOffice(sample.hamlets().stream().map(hamlet -> hamlets.get(hamlet.id())).toList(),
                each(sample.households(), LongSample::household), each(sample.children(), LongSample::child))
                .saves(OFFICE.userName());
    }

    private static <T> List<T> each(List<T> items, Longer<T> longer) {
        return IntStream.range(0, items.size()).mapToObj(index -> longer.make(items.get(index), index)).toList();
    }

    private static Hamlet named(Hamlet hamlet, int index) {
        return Hamlet.named(hamlet.id(), of(HAMLETS, index));
    }

    private static Household household(Household home, int index) {
        return home.with("head", of(NAMES, index)).with("father", of(NAMES, index + 1))
                .with("mother", of(NAMES, index)).with("address", ADDRESS).with("note", ADDRESS);
    }

    private static Child child(Child child, int index) {
        return child.with("name", of(NAMES, index)).with("school", of(SCHOOLS, index))
                .with("registrationPlace", "Ủy ban nhân dân " + OFFICE.communeName() + ", tỉnh Lạng Sơn")
                .with("circumstances", index % 2 == 0 ? "3.10 4.1 11.1" : "").with("risks", "R1.1 R6")
                .with("supports", "S1 S3");
    }

    private static String of(List<String> words, int index) {
        return words.get(index % words.size());
    }

    private interface Longer<T> {
        T make(T item, int index);
    }
}
