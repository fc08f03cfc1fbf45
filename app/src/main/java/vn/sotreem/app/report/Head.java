package vn.sotreem.app.report;

import java.util.List;

/**
 * What stands over the table on the first page (NĐ 30/2020/NĐ-CP Phụ lục I, mục II).
 *
 * @param unit    on the left: the body above, and under it the one that issues, ruled
 * @param motto   on the right: quốc hiệu, and under it tiêu ngữ, ruled
 * @param mark    boxed, who may see the paper
 * @param subject under the title: of what
 * @param detail  under the subject, in italics
 */
record Head(List<String> unit, List<String> motto, String mark, String title, String subject, String detail) {
}
