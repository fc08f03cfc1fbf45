package vn.sotreem.core.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What makes a register this office's on this laptop, as the journal keeps it: with it and the changes a lost register
 * is built anew. It holds secret keys and stands only in encrypted frames.
 *
 * @param people    none when it was written before there were several
 * @param keys      as {@code DeviceKeys} encodes them
 * @param receiving as {@code ReceivingKeys} encodes them; empty until they are needed
 */
record Laptop(Office office, List<User> people, byte[] keys, Optional<byte[]> receiving,
              Optional<Enrolment> enrolment) {
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] bytes() {
        ObjectNode json = JSON.createObjectNode().put("province", office.provinceCode())
                .put("commune", office.communeCode()).put("communeName", office.communeName())
                .put("user", office.userName()).put("role", office.role().code()).put("keys", keys);
        people.forEach(user -> {
            ObjectNode person = json.withArray("people").addObject().put("name", user.name())
                    .put("role", user.role().code()).put("since", user.since().toEpochMilli());
            user.hamlets().stream().sorted().forEach(hamlet -> person.withArray("hamlets").add(hamlet.toString()));
            user.lockedAt().ifPresent(at -> person.put("lockedAt", at.toEpochMilli()));
        });
        receiving.ifPresent(secret -> json.put("receiving", secret));
        enrolment.ifPresent(portal -> json.put("portalUrl", portal.portalUrl())
                .put("device", portal.device().toString()).put("epoch", portal.epoch())
                .put("portalKey", portal.portalKey()).put("portalEpoch", portal.portalEpoch().toString())
                .put("certificate", portal.certificate()));
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new IllegalStateException("texts are always JSON", impossible);
        }
    }

    /** @throws IOException when these are not bytes of {@link #bytes} */
    static Laptop of(byte[] bytes) throws IOException {
        JsonNode json = JSON.readTree(bytes);
        Office office = new Office(text(json, "province"), text(json, "commune"), text(json, "communeName"),
                text(json, "user"), Office.Role.of(text(json, "role")));
        Optional<Enrolment> enrolment = json.has("device") ? Optional.of(new Enrolment(text(json, "portalUrl"),
                UUID.fromString(text(json, "device")), json.path("epoch").asInt(), json.path("portalKey").binaryValue(),
                UUID.fromString(text(json, "portalEpoch")), json.path("certificate").binaryValue()))
                : Optional.empty();
        List<User> people = new ArrayList<>();
        json.path("people").forEach(person -> people.add(user(person)));
        return new Laptop(office, List.copyOf(people), json.path("keys").binaryValue(),
                Optional.ofNullable(json.path("receiving").binaryValue()), enrolment);
    }

    private static User user(JsonNode person) {
        Set<UUID> hamlets = new HashSet<>();
        person.path("hamlets").forEach(id -> hamlets.add(UUID.fromString(id.asText())));
        return new User(text(person, "name"), Office.Role.of(text(person, "role")), hamlets,
                Instant.ofEpochMilli(person.path("since").asLong()), person.has("lockedAt")
                        ? Optional.of(Instant.ofEpochMilli(person.path("lockedAt").asLong())) : Optional.empty());
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asText();
    }
}
