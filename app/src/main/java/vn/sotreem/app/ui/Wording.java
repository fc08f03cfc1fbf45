package vn.sotreem.app.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Answer;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.Period;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.SameChild;
import vn.sotreem.core.domain.Sex;

/**
 * Fields and their contents as a person reads them. Circumstances only few may know of are never told here
 * (NĐ 356/2025/NĐ-CP Điều 4.2): who may write them sees them in the form.
 */
public final class Wording {
    private static final String SEPARATOR = "; ";

    private final Texts texts;
    private final Texts core;
    private final Catalog catalog = Catalog.bundled();

    /** @param texts the window's texts; those of the fields come from the core in the same language */
    public Wording(Texts texts) {
        this.texts = texts;
        this.core = Texts.of(texts.locale());
    }

    public Locale locale() {
        return texts.locale();
    }

    /** What the button says that offers a name with its usual capitals. */
    public String capitals(String name) {
        return texts.get("form.capitals", name);
    }

    /** How an empty field is written; "" when that goes without saying. */
    public String prompt(Entity entity, Field<?> field) {
        return field.kind() == Kind.DATE ? texts.get("form.date.prompt")
                : texts.find("form.prompt." + entity.code() + "." + field.key()).orElse("");
    }

    /** What a field is called; the key of one that only a later program has words for. */
    public String label(Entity entity, String key) {
        return SameChild.isApart(key) ? texts.get("people.apart")
                : core.find("field." + entity.code() + "." + key).orElse(key);
    }

    /** A field's content; "—" when nothing is known. */
    public String value(Entity entity, String key, String canonical) {
        String words = FieldTable.of(entity).field(key).map(field -> value(field, canonical))
                .orElseGet(() -> SameChild.isApart(key) ? answer(canonical.isEmpty() ? Answer.NO : Answer.YES)
                        : canonical);
        return words.isEmpty() ? texts.get("people.nothing") : words;
    }

    /** What is known of these fields of a record, in one line; what cannot be told by its looks with its name. */
    public String said(Item item, Stream<String> keys) {
        return keys.filter(key -> item.values().has(key)).map(key -> {
            String value = value(item.entity(), key, item.values().get(key));
            return switch (FieldTable.of(item.entity()).field(key).orElseThrow().kind()) {
                case DATE, ANSWER -> label(item.entity(), key) + " " + value;
                case TEXT, NAME, CODE, CODES, REFERENCE, ALIAS -> value;
            };
        }).collect(Collectors.joining(SEPARATOR));
    }

    private String value(Field<?> field, String canonical) {
        return switch (field.kind()) {
            case TEXT, NAME, REFERENCE, ALIAS -> canonical;
            case DATE -> PartialDate.parseIso(canonical).map(PartialDate::display).orElse(canonical);
            case ANSWER -> answer(Answer.of(canonical));
            case CODES -> codes(list(field), CodeSet.parse(canonical));
            case CODE -> switch (field.key()) {
                case "sex" -> sex(Sex.of(canonical));
                case "state" -> state(RecordState.of(canonical));
                case "list" -> label(Entity.CHILD, canonical);
                case "code" -> group(canonical);
                default -> code(list(field), canonical);
            };
        };
    }

    private CodeList list(Field<?> field) {
        return catalog.list(field.list()).orElseThrow();
    }

    /** A group of a spell: no two lists have a code in common. */
    private String group(String code) {
        return Stream.of(GroupList.values()).map(list -> catalog.list(list.code()).orElseThrow())
                .filter(list -> list.find(code).isPresent()).findFirst().map(list -> codes(list, CodeSet.of(code)))
                .orElse(code);
    }

    /** "05/2024 – 03/2025", "từ 05/2024"; "" when neither end is known. */
    public String period(Period period) {
        String since = period.since().display();
        String until = period.until().display();
        if (until.isEmpty()) {
            return since.isEmpty() ? "" : texts.get("form.period.since", since);
        }
        return since.isEmpty() ? texts.get("form.period.until", until) : texts.get("form.period", since, until);
    }

    /** "540.000 đ"; "" for no amount. */
    public String money(String digits) {
        return digits.isEmpty() ? "" : texts.get("form.money", digits.replaceAll("\\B(?=(\\d{3})+$)", "."));
    }

    public String sex(Sex sex) {
        return core.get("value.sex." + (sex == Sex.UNKNOWN ? "unknown" : sex.code()));
    }

    public String answer(Answer answer) {
        return core.get("value.answer." + (answer == Answer.UNKNOWN ? "unknown" : answer.code()));
    }

    private String state(RecordState state) {
        return core.get(state == RecordState.VOID ? "value.state.void" : "value.state.active");
    }

    public String code(CodeList list, String code) {
        return list.find(code).map(entry -> entry.shortLabel(locale())).orElse(code);
    }

    /** What may be said in a list about a child's circumstances, in one line; of restricted ones not even a hint. */
    public String openCircumstances(Child child) {
        return Stream.of(open(catalog.circumstances(), child.circumstances()), open(catalog.risks(), child.risks()),
                        open(catalog.others(), child.others()))
                .flatMap(words -> words).collect(Collectors.joining(SEPARATOR));
    }

    /** What is ticked of a child's circumstances and supports, in one line. */
    public String groups(Child child) {
        return Stream.of(codes(catalog.circumstances(), child.circumstances()), codes(catalog.risks(), child.risks()),
                        codes(catalog.others(), child.others()), codes(catalog.supports(), child.supports()))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(SEPARATOR));
    }

    private Stream<String> open(CodeList list, CodeSet codes) {
        return codes.codes().stream().filter(code -> !isRestricted(list, code)).map(code -> code(list, code));
    }

    /** The short names of codes; one word stands for all those that are restricted. */
    public String codes(CodeList list, CodeSet codes) {
        return codes.codes().stream()
                .map(code -> isRestricted(list, code) ? texts.get("people.restricted") : code(list, code))
                .distinct().collect(Collectors.joining(SEPARATOR));
    }

    public boolean isRestricted(CodeList list, String code) {
        return list.hides(code);
    }
}
