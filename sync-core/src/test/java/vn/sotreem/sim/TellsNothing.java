package vn.sotreem.sim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.FeedCodec;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.FeedRecord;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Restricted;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;

/** I22: what is restricted comes to no collaborator's laptop, neither in a page nor into its file. */
final class TellsNothing implements AutoCloseable {
    private final Laptop laptop;
    private final Restricted file;

    /** Of a laptop's file as it is, and becomes, until the program that has it open is ended. */
    TellsNothing(Laptop laptop) throws RegisterUnavailable {
        this.laptop = laptop;
        this.file = new Restricted(laptop.folder(), Templates.key());
    }

    /** No page that a collaborator's laptop asked for, itself or by a stick, says who is in a restricted group. */
    static void inPage(byte[] query, byte[] answer) {
        try {
            Envelope asked = Envelope.open(query);
            Query outer = Query.parse(asked.header());
            Query about = outer.ask() instanceof Query.Relayed
                    ? Query.parse(Envelope.open(asked.payload()).header()) : outer;
            Envelope page = Envelope.open(answer);
            if (page.kind() == Envelope.Kind.PAGE) {
                FeedPage told = FeedCodec.decode(page.header(), page.payload());
                boolean isForCollaborator = about.audience().equals(Optional.of(Audience.COLLABORATOR))
                        || told.head().audience() == Audience.COLLABORATOR;
                told.records().stream().filter(record -> isForCollaborator).forEach(TellsNothing::in);
            }
        } catch (EnvelopeDamaged | Unreadable damaged) {
            throw new Finding("I16", "what the portal answered cannot be read: " + damaged);
        }
    }

    private static void in(FeedRecord record) {
        Set<String> codes = Entity.of(record.copy().entity())
                .map(entity -> Restricted.codes(entity, record.copy().content())).orElse(Set.of());
        Finding.unless(codes.isEmpty(), "I22", "a page tells a collaborator's laptop that %s is in %s",
                record.copy().id(), codes);
    }

    /** No row, history or copy of the portal's on a collaborator's laptop says what nobody wrote there. */
    void inFile() {
        if (Groups.audience(laptop) == Audience.COLLABORATOR) {
            List<String> told = file.told();
            Finding.unless(told.isEmpty(), "I22", "the file of laptop %d, a collaborator's, says %s", laptop.number(),
                    told);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
