package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Spell;

/** The groups a child stands or stood in, with dates: added by the name or number of the group. */
final class SpellDesk implements SlipDesk<Spell> {
    private static final List<GroupList> LISTS =
            List.of(GroupList.CIRCUMSTANCES, GroupList.RISKS, GroupList.OTHERS);

    private final OpenSheet sheet;
    private final RecordDraft<Child> child;
    private final Wording wording;
    private final SlipText text;
    private final Ticks ticks;

    SpellDesk(OpenSheet sheet, RecordDraft<Child> child, Wording wording) {
        this.sheet = sheet;
        this.child = child;
        this.wording = wording;
        this.text = new SlipText(wording);
        this.ticks = new Ticks(child);
    }

    @Override
    public Slips<Spell> slips() {
        return sheet.sheet().spells();
    }

    @Override
    public boolean isHere(Spell spell) {
        return spell.child().equals(child.id());
    }

    @Override
    public Choices offered() {
        return new Choices(LISTS.stream().flatMap(list -> sheet.sight().offered(list(list)).entries().stream())
                .map(entry -> new Choice(entry.code(), entry.code() + "  " + entry.label(wording.locale()),
                        entry.name() + " " + entry.shortName())).toList());
    }

    @Override
    public String prompt() {
        return "form.add.spell";
    }

    @Override
    public void add(String code, Consumer<RecordDraft<Spell>> then) {
        GroupList group = LISTS.stream().filter(list -> list(list).find(code).isPresent()).findFirst().orElseThrow();
        Child written = child.record();
        List<Spell> onSheet = slips().drafts().stream().map(RecordDraft::record).toList();
        sheet.make(register -> Spell.of(written, group, code, Stream.concat(onSheet.stream(),
                register.dossiers().spellsOf(child.id()).stream()).toList(), register.ids()::next), spell -> {
            ticks.take(group, code);
            then.accept(slips().addWritten(spell));
        });
    }

    @Override
    public void takeBack(RecordDraft<Spell> added) {
        Spell spell = added.record();
        slips().drafts().remove(added);
        GroupList.of(spell.list()).ifPresent(list -> ticks.giveBack(list, spell.code()));
    }

    @Override
    public String called(Spell spell) {
        return text.spell(spell);
    }

    @Override
    public FormSection section(Spell spell) {
        return FormSection.SPELL;
    }

    @Override
    public boolean isRestricted(Spell spell) {
        return text.isRestricted(spell);
    }

    private static CodeList list(GroupList list) {
        return Catalog.bundled().list(list.code()).orElseThrow();
    }
}
