package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Support;

/** What a child received, with provider, dates, amount or goods: added by its kind. */
final class SupportDesk implements SlipDesk<Support> {
    private final OpenSheet sheet;
    private final RecordDraft<Child> child;
    private final SlipText text;
    private final Ticks ticks;

    SupportDesk(OpenSheet sheet, RecordDraft<Child> child, Wording wording) {
        this.sheet = sheet;
        this.child = child;
        this.text = new SlipText(wording);
        this.ticks = new Ticks(child);
    }

    @Override
    public Slips<Support> slips() {
        return sheet.sheet().supports();
    }

    @Override
    public boolean isHere(Support support) {
        return support.child().equals(child.id());
    }

    @Override
    public Choices offered() {
        return sheet.sheet().writings().choices(Catalog.bundled().supports());
    }

    @Override
    public String prompt() {
        return "form.add.support";
    }

    @Override
    public void add(String kind, Consumer<RecordDraft<Support>> then) {
        Child written = child.record();
        List<Support> onSheet = slips().drafts().stream().map(RecordDraft::record).toList();
        sheet.make(register -> Support.of(written, kind, Stream.concat(onSheet.stream(),
                register.dossiers().supportsOf(child.id()).stream()).toList(), register.ids()::next), support -> {
            ticks.take(GroupList.SUPPORTS, kind);
            then.accept(slips().addWritten(support));
        });
    }

    @Override
    public void takeBack(RecordDraft<Support> added) {
        slips().drafts().remove(added);
        ticks.giveBack(GroupList.SUPPORTS, added.record().kind());
    }

    @Override
    public String called(Support support) {
        return text.support(support);
    }

    @Override
    public FormSection section(Support support) {
        return FormSection.SUPPORT;
    }
}
