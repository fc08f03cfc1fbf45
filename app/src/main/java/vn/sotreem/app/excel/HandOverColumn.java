package vn.sotreem.app.excel;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Finding;
import vn.sotreem.core.domain.RowId;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.register.Checked;

/** The columns of the list that goes to the police and comes back. They are Vietnamese, as the list is. */
enum HandOverColumn {
    ROW("Mã dòng", 14, checked -> RowId.of(checked.child().id()).text()),
    NAME("Họ và tên", 26, checked -> checked.child().name()),
    BIRTH("Ngày sinh", 12, checked -> checked.child().birth().display()),
    SEX("Giới tính", 9, checked -> checked.child().sex() == Sex.UNKNOWN ? ""
            : Words.CORE.get("value.sex." + checked.child().sex().code())),
    ETHNICITY("Dân tộc", 12, checked -> Catalog.bundled().ethnicGroups().find(checked.child().ethnicity())
            .map(Entry::name).orElse("")),
    FATHER("Họ tên cha", 22, checked -> checked.household().father()),
    MOTHER("Họ tên mẹ", 22, checked -> checked.household().mother()),
    CARER("Người nuôi dưỡng", 22, checked -> checked.household().carer()),
    HAMLET("Thôn", 16, checked -> checked.hamlet().name()),
    NUMBER("Hộ số", 8, checked -> checked.household().number()),
    ADDRESS("Địa chỉ", 22, checked -> checked.household().address()),
    /** By this the list knows when somebody has written an id since. */
    WAS("Số định danh đang ghi", 18, Checked::personalId),
    FOUND("Điều cần xem", 40, checked -> ""),
    /** What the police fill in. */
    IS("Số định danh do công an cung cấp", 22, checked -> ""),
    REMARK("Ghi chú của công an", 24, checked -> "");

    private static final class Words {
        static final Texts CORE = Texts.of(Texts.VIETNAMESE);
    }

    private final String title;
    private final int width;
    private final Function<Checked, String> text;

    /** @param width in letters */
    HandOverColumn(String title, int width, Function<Checked, String> text) {
        this.title = title;
        this.width = width;
        this.text = text;
    }

    String title() {
        return title;
    }

    int width() {
        return width;
    }

    /** @param found what is told of the child on this list */
    String text(Checked checked, Stream<Finding> found) {
        return this != FOUND ? text.apply(checked) : found.map(finding ->
                Words.CORE.get(finding.textKey(), finding.arguments().toArray())).collect(Collectors.joining("; "));
    }

    /** The column of a header cell. */
    static Optional<HandOverColumn> titled(String header) {
        String folded = Folding.fold(header);
        return Stream.of(values()).filter(column -> Folding.fold(column.title).equals(folded)).findFirst();
    }
}
