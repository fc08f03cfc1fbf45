package vn.sotreem.app.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.catalog.Unit;
import vn.sotreem.core.catalog.UnitFolder;
import vn.sotreem.core.catalog.UnitPackReader;
import vn.sotreem.core.catalog.UnitPackReader.Reading;
import vn.sotreem.core.catalog.UnitStep;
import vn.sotreem.core.catalog.Units;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.register.CommunePlan;
import vn.sotreem.core.register.Communes;
import vn.sotreem.core.register.FormerCommune;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Reform;
import vn.sotreem.core.register.Register;

/** The register's commune: the packs that tell what it has become, and its change, looked at first and taken back. */
final class CommuneModel {
    /** So many places where a pack is wrong are shown. */
    private static final int FLAWS_SHOWN = 6;

    private final Workspace workspace;
    private final UnitFolder folder;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Looked>> looked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Ways> ways = new ReadOnlyObjectWrapper<>(new Ways(List.of(), List.of()));
    private final ReadOnlyObjectWrapper<Optional<CommunePlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** A pack that was looked at. */
    record Looked(Map<String, byte[]> files, Reading reading) {
    }

    /** What the commune can become, and what it was. */
    record Ways(List<Way> next, List<FormerCommune> formerly) {
    }

    /** One commune that it can become. */
    record Way(Unit unit, UnitStep step) {
        @Override
        public String toString() {
            return unit.fullName() + " (" + unit.code() + ")";
        }
    }

    private record Known(Office office, List<FormerCommune> formerly) {
    }

    /** @param home the folder of the register, beside which packs are kept */
    CommuneModel(Workspace workspace, Path home) {
        this.workspace = workspace;
        this.folder = new UnitFolder(home);
    }

    BooleanProperty busy() {
        return busy;
    }

    ReadOnlyObjectProperty<Optional<Looked>> looked() {
        return looked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Ways> ways() {
        return ways.getReadOnlyProperty();
    }

    /** What the change that is chosen would do. */
    ReadOnlyObjectProperty<Optional<CommunePlan>> plan() {
        return plan.getReadOnlyProperty();
    }

    /** Reads again what the commune is and what it can become. */
    void read() {
        workspace.session().ask(register -> new Known(register.office(), register.communes().formerly()), known ->
                workspace.session().aside(busy, () -> ways(known), ways::set));
    }

    private Ways ways(Known known) throws IOException {
        Units units = folder.read();
        return new Ways(units.successors(known.office.communeCode(), known.office.communeName()).stream()
                .flatMap(step -> units.commune(step.newCode()).map(unit -> new Way(unit, step)).stream()).toList(),
                known.formerly);
    }

    /** Looks at a pack; a day and a decree that were typed count before its own. */
    void look(Path source, Optional<LocalDate> since, String decree) {
        workspace.session().aside(busy, () -> {
            Map<String, byte[]> files = files(source);
            return new Looked(files, UnitPackReader.read(files, since, decree.strip()));
        }, pack -> looked.set(Optional.of(pack)));
    }

    /** What cannot be read has no files, and is told so. */
    private static Map<String, byte[]> files(Path source) {
        try {
            return UnitFolder.files(source);
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    /** Shows a pack that was looked at, and what the commune can become. */
    void show(Looked pack, Ways now) {
        looked.set(Optional.of(pack));
        ways.set(now);
    }

    /** Keeps the pack that was looked at, if it is sound. */
    void keep() {
        looked.get().ifPresent(pack -> pack.reading.pack().ifPresent(sound -> workspace.session().aside(busy, () -> {
            folder.keep(sound, pack.files);
            return folder.read();
        }, units -> {
            looked.set(Optional.empty());
            workspace.session().change(register -> noted(register, units), noted -> {
                workspace.shell().tell(workspace.texts().get("commune.kept"));
                read();
            });
        })));
    }

    private static Register noted(Register register, Units units) {
        register.communes().cameFrom(units.predecessors(register.office().communeCode()).stream()
                .limit(Communes.PREDECESSORS_MAX).collect(Collectors.toSet()));
        return register;
    }

    /** Plans a change to be looked at. */
    void choose(Optional<Way> way) {
        way.ifPresentOrElse(chosen -> workspace.session().ask(register -> register.communes().plan(
                chosen.unit.province(), chosen.unit.code(), chosen.unit.fullName(),
                new Reform(chosen.step.since(), chosen.step.decree())), planned -> plan.set(Optional.of(planned))),
                () -> plan.set(Optional.empty()));
    }

    /** Does what was looked at. */
    void carryOut() {
        plan.get().ifPresent(planned -> workspace.session().change(register -> {
            register.communes().carryOut(planned);
            return register.office();
        }, this::changed));
    }

    /** Makes the commune what it was before its last change. */
    void undo() {
        workspace.session().change(register -> {
            register.communes().undo();
            return register.office();
        }, this::changed);
    }

    private void changed(Office office) {
        workspace.session().moved(office);
        plan.set(Optional.empty());
        workspace.shell().tell(workspace.texts().get("commune.is", office.communeName(), office.communeCode()));
        read();
    }

    /** A pack in words: what it holds and what is wrong with it. */
    String words(Looked pack) {
        Texts texts = workspace.texts();
        String flaws = pack.reading.flaws().stream().limit(FLAWS_SHOWN)
                .map(flaw -> flaw.words(Texts.of(texts.locale()))).collect(Collectors.joining("\n"));
        String holds = pack.reading.pack().map(sound -> texts.get("commune.holds", day(sound.since()), sound.decree(),
                sound.provinces().size(), sound.communes().size(), sound.steps().size()))
                .orElseGet(() -> texts.get("commune.unsound"));
        return flaws.isEmpty() ? holds : holds + "\n" + flaws;
    }

    /** A change in words. */
    String words(CommunePlan planned) {
        return workspace.texts().get("commune.would", planned.before().communeName(), planned.before().communeCode(),
                planned.after().communeName(), planned.after().communeCode(), day(planned.reform().on()))
                + "\n" + workspace.texts().get("commune.would.goes", planned.hamlets(), planned.children(),
                planned.unsealed(), planned.sealed());
    }

    private static String day(LocalDate day) {
        return PartialDate.of(day).display();
    }

    /** What the commune was, in words. */
    String words(FormerCommune former) {
        return workspace.texts().get("commune.was", former.communeName(), former.communeCode(), day(former.until()));
    }
}
