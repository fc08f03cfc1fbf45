package vn.sotreem.app.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.catalog.Unit;
import vn.sotreem.core.catalog.UnitFolder;
import vn.sotreem.core.catalog.UnitPackReader;
import vn.sotreem.core.catalog.UnitPackReader.Reading;
import vn.sotreem.core.catalog.UnitStep;
import vn.sotreem.core.catalog.Units;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.register.Allotting;
import vn.sotreem.core.register.CommunePlan;
import vn.sotreem.core.register.Communes;
import vn.sotreem.core.register.Communes.HandOver;
import vn.sotreem.core.register.FormerCommune;
import vn.sotreem.core.register.HamletCount;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Parting;
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
    private final ReadOnlyObjectWrapper<Ways> ways =
            new ReadOnlyObjectWrapper<>(new Ways(List.of(), List.of(), List.of(), Map.of(), ""));
    private final ObservableList<Part> parts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<CommunePlan>> plan = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Way> chosen = Optional.empty();

    /** A pack that was looked at. */
    record Looked(Map<String, byte[]> files, Reading reading) {
    }

    /**
     * What the commune can become, and what it was.
     *
     * @param hamlets   its own, with what is in them
     * @param suggested which of several successors a hamlet probably belongs to, by their codes
     * @param handed    in words, what was handed over to other communes; "" for nothing
     */
    record Ways(List<Way> next, List<FormerCommune> formerly, List<HamletCount> hamlets, Map<UUID, String> suggested,
                String handed) {
        /** Whether the hamlets go to several communes. */
        boolean isSplit() {
            return next.size() > 1;
        }
    }

    /** A hamlet of a commune that was split, and the successor it goes to. */
    record Part(HamletCount count, Way goes, boolean isSuggested) {
    }

    /** One commune that it can become. */
    record Way(Unit unit, UnitStep step) {
        @Override
        public String toString() {
            return unit.fullName() + " (" + unit.code() + ")";
        }
    }

    private record Known(Office office, List<FormerCommune> formerly, List<HamletCount> hamlets,
                         List<HandOver> handOvers) {
        static Known of(Register register) {
            Communes communes = register.communes();
            return new Known(register.office(), communes.formerly(), communes.counts(register.hamlets()),
                    communes.handOvers());
        }
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

    /** The hamlets of a commune that was split; empty when it goes whole to one other. */
    ObservableList<Part> parts() {
        return parts;
    }

    /** Reads again what the commune is and what it can become. */
    void read() {
        workspace.session().ask(Known::of, known -> workspace.session().aside(busy, () -> ways(known), ways::set));
    }

    private Ways ways(Known known) throws IOException {
        Units units = folder.read();
        List<UnitStep> steps = units.successors(known.office.communeCode(), known.office.communeName());
        return new Ways(steps.stream().flatMap(step -> units.commune(step.newCode()).map(unit ->
                new Way(unit, step)).stream()).toList(), known.formerly, known.hamlets, Allotting.suggested(
                known.hamlets.stream().map(HamletCount::hamlet).toList(), steps, units), known.handOvers.stream()
                .map(handOver -> words(handOver, units)).collect(Collectors.joining("\n")));
    }

    private String words(HandOver handOver, Units units) {
        String code = handOver.hamlet().handedTo();
        String commune = units.commune(code).map(Unit::fullName).orElse("") + " (" + code + ")";
        return code.isEmpty() ? workspace.texts().get("commune.handed.back", handOver.hamlet().name())
                : workspace.texts().get(handOver.isConfirmed() ? "commune.handed.done" : "commune.handed.waits",
                handOver.hamlet().name(), commune.strip());
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

    void show(Ways now) {
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

    /** Plans a change to be looked at; of a commune that was split, every hamlet goes where it seems to belong. */
    void choose(Optional<Way> way) {
        chosen = way;
        parts.setAll(way.filter(main -> ways.get().isSplit()).stream().flatMap(main ->
                ways.get().hamlets.stream().map(count -> part(count, main))).toList());
        look();
    }

    private Part part(HamletCount count, Way main) {
        Optional<Way> suggested = ways.get().next.stream()
                .filter(way -> way.unit.code().equals(ways.get().suggested.get(count.hamlet().id()))).findFirst();
        return new Part(count, suggested.orElse(main), suggested.isPresent());
    }

    /** These hamlets go to that successor. */
    void give(List<Part> some, Way way) {
        List<UUID> ids = some.stream().map(part -> part.count.hamlet().id()).toList();
        parts.replaceAll(part -> ids.contains(part.count.hamlet().id()) ? new Part(part.count, way, false) : part);
        look();
    }

    private void look() {
        Map<UUID, String> elsewhere = parts.stream().collect(Collectors.toMap(part -> part.count.hamlet().id(),
                part -> part.goes.unit.code()));
        chosen.ifPresentOrElse(main -> workspace.session().ask(register -> register.communes().plan(
                main.unit.province(), main.unit.code(), main.unit.fullName(),
                new Reform(main.step.since(), main.step.decree()), elsewhere), planned ->
                plan.set(Optional.of(planned))), () -> plan.set(Optional.empty()));
    }

    /** Does what was looked at. */
    void carryOut() {
        plan.get().ifPresent(planned -> workspace.session().change(register -> {
            register.communes().carryOut(planned, workspace.session().actor());
            return register.office();
        }, this::changed));
    }

    /** Makes the commune what it was before its last change. */
    void undo() {
        workspace.session().change(register -> {
            register.communes().undo(workspace.session().actor());
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
                planned.queue().unsealed(), planned.queue().sealed())
                + planned.partings().stream().map(this::words).collect(Collectors.joining());
    }

    private String words(Parting part) {
        String commune = ways.get().next.stream().filter(way -> way.unit.code().equals(part.communeCode()))
                .findFirst().map(Way::toString).orElse(part.communeCode());
        return "\n" + workspace.texts().get("commune.would.part", commune, part.hamlets().size(), part.households(),
                part.children(), part.unsent());
    }

    private static String day(LocalDate day) {
        return PartialDate.of(day).display();
    }

    /** What the commune was, in words. */
    String words(FormerCommune former) {
        return workspace.texts().get("commune.was", former.communeName(), former.communeCode(), day(former.until()));
    }
}
