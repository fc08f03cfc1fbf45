package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.ReceiptCodec;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.MergeClass;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;

/**
 * Stands before the portal and sees that no legal value goes without a person: one is replaced only by somebody who had
 * seen it, and one that does not take another's place is told to be in conflict, or refused.
 */
final class Witness implements Portal {
    private final ReferencePortal portal;
    private final Set<BatchId> seen = new HashSet<>();

    Witness(ReferencePortal portal) {
        this.portal = portal;
    }

    @Override
    public EnrolmentAnswer enrol(EnrolmentRequest request) {
        return portal.enrol(request);
    }

    @Override
    public EnrolmentAnswer admit(EnrolmentApplication application) {
        return portal.admit(application);
    }

    @Override
    public PullAnswer pull(byte[] query) {
        return portal.pull(query);
    }

    @Override
    public PushAnswer push(BatchId batch, byte[] envelope) {
        Map<UUID, Values> before = contents();
        PushAnswer answer = portal.push(batch, envelope);
        if (answer instanceof PushAnswer.Received received && seen.add(batch)) {
            look(before, envelope, received.receipt());
        }
        return answer;
    }

    private Map<UUID, Values> contents() {
        return portal.records().stream().collect(Collectors.toMap(PortalRecord::id, PortalRecord::content));
    }

    private void look(Map<UUID, Values> before, byte[] envelope, byte[] receipt) {
        try {
            Envelope sealed = Envelope.open(envelope);
            List<Change> changes = BatchCodec.decode(BatchHeader.parse(sealed.header()), sealed.payload());
            Envelope answer = Envelope.open(receipt);
            Receipt told = ReceiptCodec.decode(answer.header(), answer.payload());
            Map<UUID, Values> now = new HashMap<>(before);
            for (int index = 0; index < changes.size(); index++) {
                int place = index;
                look(changes.get(index), now, told.exceptions().stream()
                        .filter(outcome -> outcome.index() == place).toList());
            }
            Map<UUID, Values> after = contents();
            now.forEach((id, content) -> legal(entity(id)).forEach(field ->
                    assertThat(after.get(id).get(field)).as("%s of what was told", field)
                            .isEqualTo(content.get(field))));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Entity entity(UUID id) {
        return portal.records().stream().filter(record -> record.id().equals(id)).findFirst().orElseThrow().entity();
    }

    /** Follows the legal fields of one change by what was told of it, and by nothing else. */
    private static void look(Change change, Map<UUID, Values> now, List<Outcome> told) {
        if (told.stream().anyMatch(outcome -> outcome.result().isRefusal())) {
            return;
        }
        Set<String> undecided = told.stream().filter(outcome -> outcome.result() == Outcome.Result.CONFLICT)
                .map(Outcome::field).collect(Collectors.toSet());
        Values held = now.getOrDefault(change.record(), Values.EMPTY);
        for (String field : legal(change.entity())) {
            String saw = change.delta().before().get(field);
            String wanted = change.delta().after().get(field);
            if (change.delta().keys().contains(field) && !saw.equals(wanted) && !undecided.contains(field)) {
                assertThat(held.get(field)).as("replaced by who had not seen it: %s", field).isIn(saw, wanted);
                held = held.with(field, wanted);
            }
        }
        now.put(change.record(), held);
    }

    private static List<String> legal(Entity entity) {
        return FieldTable.of(entity).fields().stream().filter(field -> field.merge() == MergeClass.LEGAL)
                .map(Field::key).toList();
    }
}
