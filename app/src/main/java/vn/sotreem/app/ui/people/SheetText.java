package vn.sotreem.app.ui.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Values;

/**
 * A sheet as it is kept while it is being written: enough to go on after a crash, with every field as typed.
 *
 * @param keptAt   milliseconds since 1970
 * @param children those that were touched or are new, in the order of the form; so are the other records
 */
record SheetText(long keptAt, RecordText household, List<RecordText> adults, List<RecordText> children,
                 List<RecordText> spells, List<RecordText> supports, List<RecordText> movements) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** A draft of an earlier version has no adults and nothing with dates. */
    SheetText {
        adults = orNone(adults);
        children = orNone(children);
        spells = orNone(spells);
        supports = orNone(supports);
        movements = orNone(movements);
    }

    private static List<RecordText> orNone(List<RecordText> records) {
        return records == null ? List.of() : List.copyOf(records);
    }

    /**
     * One record of it.
     *
     * @param isNew whether it is not in the register yet
     * @param start its content as the person saw it, or as it was filled in beforehand
     * @param typed what was typed since, by field
     */
    record RecordText(UUID id, boolean isNew, Map<String, String> start, Map<String, String> typed) {

        static RecordText of(RecordDraft<?> draft) {
            return new RecordText(draft.id(), draft.isNew(), draft.start().values().asMap(), draft.typedChanges());
        }

        <R extends Item> RecordDraft<R> draft(FieldTable<R> table, Map<String, Writing> writings) {
            R seen = table.read(id, Values.of(start));
            RecordDraft<R> draft = isNew ? RecordDraft.create(seen, table, writings)
                    : RecordDraft.change(seen, table, writings);
            draft.retype(typed);
            return draft;
        }

        /** What stands in a field; "" when nothing does. */
        private String text(String field) {
            return typed.getOrDefault(field, start.getOrDefault(field, "")).strip();
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException ourBug) {
            throw new IllegalStateException("a draft can always be written", ourBug);
        }
    }

    /** Empty when the text is no sheet. */
    static Optional<SheetText> parse(String json) {
        try {
            return Optional.of(JSON.readValue(json, SheetText.class));
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }

    /** A name the person knows the sheet by: of a child that was written, else of the household. */
    Optional<String> title() {
        Stream<String> ofHousehold = Stream.of("head", "father", "mother", "carer").map(household::text);
        return Stream.concat(children.stream().map(child -> child.text("name")), ofHousehold)
                .filter(name -> !name.isEmpty()).findFirst();
    }

    Instant keptInstant() {
        return Instant.ofEpochMilli(keptAt);
    }
}
