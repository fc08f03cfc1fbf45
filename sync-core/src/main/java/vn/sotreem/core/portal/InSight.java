package vn.sotreem.core.portal;

import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Merge;
import vn.sotreem.core.change.Secrecy;

/**
 * A change as it looks to those from whom something of its record is kept: merged into what they were told of the
 * record, because an answer that speaks of what they were not told would tell it.
 *
 * @param verdict    what a collaborator who asked for it is told
 * @param isAsAsked  whether the record is to collaborators what who asked for it takes it for
 * @param projection what is told of the record from now on
 */
record InSight(Verdict verdict, boolean isAsAsked, Projection projection) {

    /**
     * @param change which made the record this
     * @param record after it, all of it
     */
    static InSight of(Holdings holdings, Change change, Hlc hlc, PortalRecord record, boolean editedSince) {
        Secrecy secrecy = holdings.secrecy();
        Optional<PortalRecord> told = holdings.find(record.id(), Audience.COLLABORATOR);
        Projection projection = holdings.projection(record, told);
        if (told.isEmpty() && record.version() > 1) {
            return withheld(projection);
        }
        Merge.Held held = Holdings.held(told, editedSince);
        Merge merge = Merge.of(change.entity(), held, secrecy.told(change.entity(), change.delta()), hlc);
        Verdict verdict = Verdict.of(merge, held.values());
        boolean isExpected = secrecy.told(change.entity(), merge.values())
                .equals(projection.after().map(PortalRecord::content));
        return new InSight(verdict, verdict.isAsAsked() && isExpected, projection);
    }

    /** Of a record that nothing was told of, whatever is said of a change tells that it is there. */
    private static InSight withheld(Projection projection) {
        return new InSight(new Verdict(List.of()), projection.after().isEmpty(), projection);
    }

    /**
     * What is told from this place in the order of changes on.
     *
     * @param isWaitedFor whether it is told in any case, because a collaborator does not know what became of it
     */
    Projection toldAt(long position, boolean isWaitedFor) {
        return projection.isNews() || isWaitedFor ? projection.toldAt(position) : projection;
    }
}
