package vn.sotreem.app.ui.people;

import java.util.Optional;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;

/** Records that stand beside the lines of a sheet, each in one line. */
final class SlipText {
    private final Wording wording;

    SlipText(Wording wording) {
        this.wording = wording;
    }

    String adult(Adult adult, Household home) {
        return ChildCells.joined(" · ", value(Entity.ADULT, "relation", adult.relation()), adult.nameIn(home),
                value(Entity.ADULT, "condition", adult.condition()), adult.conditionSince().display());
    }

    /** Names the group even when only few may know of it: for who writes it. */
    String spell(Spell spell) {
        String name = entry(spell).map(entry -> entry.code() + " " + entry.shortLabel(wording.locale()))
                .orElse(spell.code());
        return ChildCells.joined(" · ", name, wording.period(spell.period()));
    }

    /** For everybody: of a restricted group not even since when. */
    String openSpell(Spell spell) {
        return isRestricted(spell) ? wording.value(Entity.SPELL, "code", spell.code())
                : ChildCells.joined(" · ", spell(spell), spell.ground(), spell.source());
    }

    String support(Support support) {
        return ChildCells.joined(" · ", value(Entity.SUPPORT, "kind", support.kind()),
                wording.period(support.period()), support.provider(), wording.money(support.amount()),
                support.goods());
    }

    String movement(Movement movement) {
        return ChildCells.joined(" · ", value(Entity.MOVEMENT, "kind", movement.kind()),
                movement.happenedOn().display(), value(Entity.MOVEMENT, "cause", movement.cause()), movement.place());
    }

    boolean isRestricted(Spell spell) {
        return entry(spell).map(Entry::restricted).orElse(false);
    }

    private String value(Entity entity, String key, String code) {
        return code.isEmpty() ? "" : wording.value(entity, key, code);
    }

    private static Optional<Entry> entry(Spell spell) {
        return GroupList.of(spell.list()).flatMap(list -> Catalog.bundled().list(list.code()))
                .flatMap(list -> list.find(spell.code()));
    }
}
