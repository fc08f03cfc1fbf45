package vn.sotreem.core.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    private static final UUID DEVICE = UUID.fromString("019aa9c2-5a00-7001-8000-000000000001");
    private static final Instant TIME = Instant.parse("2026-11-22T07:30:00Z");

    @Test
    void whateverCanBeAskedIsReadBack() throws Unreadable {
        for (Query.Ask ask : List.of(new Query.Feed(1, 0, 1, false), new Query.Feed(3, Long.MAX_VALUE, 65_536, true),
                new Query.Hamlets(), new Query.Records(DEVICE), new Query.Known(List.of()),
                new Query.Known(Collections.nCopies(Query.SESSIONS_MAX, DEVICE)))) {
            for (var audience : List.of(Optional.of(Audience.OFFICER), Optional.of(Audience.COLLABORATOR),
                    Optional.<Audience>empty())) {
                Query query = new Query(DEVICE, TIME, audience, ask);
                assertThat(Query.parse(query.header())).isEqualTo(query);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}", "[]", "", "{\"device\":7}",
        "{\"device\":\"019aa9c2-5a00-7001-8000-000000000001\",\"time\":\"2026-11-22T07:30:00Z\",\"ask\":\"all\"}",
        "{\"device\":\"019aa9c2-5a00-7001-8000-000000000001\",\"time\":\"2026-11-22T07:30:00Z\",\"for\":\"all\","
                + "\"ask\":\"hamlets\"}",
        "{\"device\":\"019aa9c2-5a00-7001-8000-000000000001\",\"time\":\"soon\",\"ask\":\"hamlets\"}",
        "{\"device\":\"019aa9c2-5a00-7001-8000-000000000001\",\"time\":\"+1000000000-12-31T23:59:59Z\","
                + "\"ask\":\"hamlets\"}",
        "{\"device\":\"019aa9c2-5a00-7001-8000-000000000001\", \"time\":\"2026-11-22T07:30:00Z\",\"ask\":\"hamlets\"}",
        "{\"device\":\"019aa9c2-5a00-7001-8000-000000000001\",\"time\":\"2026-11-22T07:30:00Z\",\"ask\":\"feed\","
                + "\"epoch\":0,\"after\":0,\"bytes\":1}",
        "{\"device\":\"019aa9c2-5a00-7001-8000-000000000001\",\"time\":\"2026-11-22T07:30:00Z\",\"ask\":\"known\","
                + "\"sessions\":\"AAAAAAAAAAA\"}",
        "{\"device\":\"019aa9c2-5a00-7001-8000-000000000001\",\"time\":\"2026-11-22T07:30:00Z\",\"ask\":\"known\","
                + "\"sessions\":\"!\"}",
    })
    void whatIsNoQueryIsRefused(String header) {
        assertThatThrownBy(() -> Query.parse(header.getBytes(UTF_8))).isInstanceOf(Unreadable.class);
    }

    @Test
    void anotherQueryHasAnotherName() {
        assertThat(Query.name("a".getBytes(UTF_8))).hasSize(Query.NAME_BYTES)
                .isNotEqualTo(Query.name("b".getBytes(UTF_8)));
    }
}
