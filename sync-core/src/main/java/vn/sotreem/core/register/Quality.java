package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.domain.Hamlet;

/** What is wrong and what is missing in the register. Belongs to the register's thread. */
public final class Quality {
    private final EncryptedDatabase database;
    private final Records records;

    Quality(EncryptedDatabase database, Records records) {
        this.database = database;
        this.records = records;
    }

    /**
     * Begins to look through the register.
     *
     * @param only this hamlet; empty for all
     */
    public QualityCheck begin(Optional<UUID> only, LocalDate today) {
        List<Hamlet> hamlets = records.hamlets().where("TRUE ORDER BY nameKey, id").stream()
                .filter(hamlet -> only.map(hamlet.id()::equals).orElse(true)).toList();
        return new QualityCheck(database, records, hamlets, today);
    }
}
