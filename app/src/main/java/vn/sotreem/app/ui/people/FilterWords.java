package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Rules;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.register.Criterion;
import vn.sotreem.core.register.ReadyFilter;
import vn.sotreem.core.register.Sight;

/** Filters as a person reads and types them. */
final class FilterWords {
    private static final Pattern AGES = Pattern.compile("(\\d{1,2})(?:\\s*[-–]\\s*(\\d{1,2}))?\\D*");
    private static final List<Criterion.Age> USUAL_AGES = List.of(new Criterion.Age(0, 2), new Criterion.Age(0, 5),
            new Criterion.Age(3, 5), new Criterion.Age(6, 10), new Criterion.Age(11, 14), new Criterion.Age(6, 15));
    private static final List<Integer> TERMS = List.of(30, 90, 180);

    private final Texts texts;
    private final Wording wording;

    FilterWords(Texts texts) {
        this.texts = texts;
        this.wording = new Wording(texts);
    }

    /** What a chip says. */
    String of(Criterion criterion, List<Hamlet> hamlets) {
        return switch (criterion) {
            case Criterion.InHamlet(UUID id) -> hamlets.stream().filter(hamlet -> hamlet.id().equals(id)).findFirst()
                    .map(Hamlet::name).orElseGet(() -> texts.get("filter.hamlet.gone"));
            case Criterion.Age(int from, int to) -> from == to ? texts.get("filter.age.one", from)
                    : texts.get("filter.age", from, to);
            case Criterion.TurningSixteen(int days) -> texts.get("filter.turning16", days);
            case Criterion.Coded(var field, String code) -> coded(field, code);
            case Criterion.InGroup group -> group.entry().map(this::group).orElse(group.code());
            case Criterion.Lacks(var what) -> texts.get("filter.lacks." + what.code());
            case Criterion.Marked(var mark) -> texts.get("filter.is." + mark.code());
            case Criterion.InState(var state) -> texts.get("filter.state." + state.code());
        };
    }

    String of(ReadyFilter ready) {
        return texts.get("filter.ready." + ready.code());
    }

    private String coded(Criterion.CodedField field, String code) {
        String value = field.codes().map(list -> code.isEmpty() ? "" : wording.code(list, code))
                .orElseGet(() -> code.isEmpty() ? "" : wording.sex(Sex.of(code)));
        return texts.get("filter." + field.key(), value.isEmpty() ? texts.get("filter.unknown") : value);
    }

    private String group(Entry entry) {
        return entry.code() + " " + entry.shortLabel(texts.locale());
    }

    /** Everything that can be added; its code is the text of the criterion. */
    Choices choices(Sight sight, List<Hamlet> hamlets) {
        Locale locale = texts.locale();
        return new Choices(Stream.of(simple(), coded(), Stream.of(GroupList.values())
                        .map(list -> sight.offered(Catalog.bundled().list(list.code()).orElseThrow()))
                        .flatMap(list -> list.entries().stream())
                        .<Criterion>map(entry -> new Criterion.InGroup(entry.code())),
                        hamlets.stream().<Criterion>map(hamlet -> new Criterion.InHamlet(hamlet.id())))
                .flatMap(criteria -> criteria)
                .map(criterion -> new Choice(criterion.text(), of(criterion, hamlets), sought(criterion, locale)))
                .toList());
    }

    private static String sought(Criterion criterion, Locale locale) {
        return criterion instanceof Criterion.InGroup group
                ? group.entry().map(entry -> entry.label(locale)).orElse("") : "";
    }

    private static Stream<Criterion> simple() {
        return Stream.of(Stream.of(Criterion.Lack.values()).map(Criterion.Lacks::new),
                        Stream.of(Criterion.Mark.values()).map(Criterion.Marked::new), USUAL_AGES.stream(),
                        TERMS.stream().map(Criterion.TurningSixteen::new),
                        Stream.of(Criterion.State.values()).map(Criterion.InState::new),
                        IntStream.range(0, Rules.CHILD_YEARS).mapToObj(age -> new Criterion.Age(age, age)))
                .flatMap(criteria -> criteria);
    }

    private static Stream<Criterion> coded() {
        return Stream.of(Criterion.CodedField.values()).flatMap(field -> Stream.concat(field.codes()
                        .map(list -> list.entries().stream().map(Entry::code))
                        .orElseGet(() -> Stream.of(Sex.MALE.code(), Sex.FEMALE.code())), Stream.of(""))
                .map(code -> new Criterion.Coded(field, code)));
    }

    /** Ages as they are typed: "3-5", "7 tuổi". */
    static Optional<Criterion> ages(String typed) {
        Matcher ages = AGES.matcher(typed.strip());
        if (!ages.matches()) {
            return Optional.empty();
        }
        String to = ages.group(2) == null ? ages.group(1) : ages.group(2);
        return Criterion.parse("age:" + ages.group(1) + "-" + to);
    }
}
