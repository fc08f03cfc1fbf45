package vn.sotreem.app.ui.people;

import java.util.function.Consumer;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Adult;

/** The adults of the household: added by their relation to the children. */
final class AdultDesk implements SlipDesk<Adult> {
    private final OpenSheet sheet;
    private final SlipText text;

    AdultDesk(OpenSheet sheet, Wording wording) {
        this.sheet = sheet;
        this.text = new SlipText(wording);
    }

    @Override
    public Slips<Adult> slips() {
        return sheet.sheet().adults();
    }

    @Override
    public boolean isHere(Adult adult) {
        return true;
    }

    @Override
    public Choices offered() {
        return sheet.sheet().writings().choices(Catalog.bundled().relations());
    }

    @Override
    public String prompt() {
        return "form.add.adult";
    }

    /** There is one father, one mother and one carer. */
    @Override
    public void add(String relation, Consumer<RecordDraft<Adult>> then) {
        sheet.make(register -> Adult.of(sheet.sheet().household().id(), relation, register.ids()::next), adult -> {
            RecordDraft<Adult> draft = slips().find(adult.id()).orElseGet(() -> slips().addWritten(adult));
            draft.bin(false);
            then.accept(draft);
        });
    }

    @Override
    public void takeBack(RecordDraft<Adult> added) {
        slips().drafts().remove(added);
    }

    @Override
    public String called(Adult adult) {
        return text.adult(adult, sheet.sheet().household().record());
    }

    @Override
    public FormSection section(Adult adult) {
        return Adult.isNamed(adult.relation()) ? FormSection.NAMED_ADULT : FormSection.ADULT;
    }
}
