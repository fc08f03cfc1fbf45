package vn.sotreem.core.catalog;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The administrative units as the imported packs tell them: what a code or a name is now, what it was, since when. A
 * step of a pack leads from the units before its day to those of its day, never further: codes are given anew, so a
 * circle of codes is none in time.
 */
public final class Units {
    private final List<UnitPack> packs;

    /** @param packs in whatever order, none of which are of one day */
    public Units(List<UnitPack> packs) {
        this.packs = packs.stream().sorted(Comparator.comparing(UnitPack::since)).toList();
    }

    /** The packs, the earliest first. */
    public List<UnitPack> packs() {
        return packs;
    }

    private Optional<UnitPack> latest() {
        return packs.isEmpty() ? Optional.empty() : Optional.of(packs.getLast());
    }

    /** The province of this code as it is now; as the program comes with it when no pack has it. */
    public Optional<Unit> province(String code) {
        return latest().stream().flatMap(pack -> pack.provinces().stream())
                .filter(unit -> unit.code().equals(code)).findFirst()
                .or(() -> Catalog.bundled().provinces().find(code).map(entry -> new Unit(code,
                        entry.detail("type").orElse(""), entry.name(), code)));
    }

    /** The commune that has this code now. */
    public Optional<Unit> commune(String code) {
        return latest().stream().flatMap(pack -> pack.communes().stream())
                .filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** Communes of now and steps of then that this word names: a code, or a name with or without its kind. */
    public Found find(String word) {
        String wanted = Folding.fold(word);
        return new Found(latest().stream().flatMap(pack -> pack.communes().stream())
                .filter(unit -> unit.code().equals(wanted) || isNamed(unit.fullName(), wanted)).toList(),
                steps().filter(step -> step.oldCode().equals(wanted) || isNamed(step.oldName(), wanted)).toList());
    }

    /** What a word names. */
    public record Found(List<Unit> now, List<UnitStep> then) {
    }

    private static boolean isNamed(String name, String wanted) {
        String folded = Folding.fold(name);
        return !wanted.isEmpty() && (folded.equals(wanted) || folded.endsWith(" " + wanted)
                && folded.length() - wanted.length() <= LONGEST_TYPE);
    }

    private static final int LONGEST_TYPE = "thi tran ".length();

    private Stream<UnitStep> steps() {
        return packs.stream().flatMap(pack -> pack.steps().stream());
    }

    /**
     * What may have become of a commune of this code and name. When its name says which steps are meant, they are
     * those; when it does not, because people write it otherwise, those of its code. Nothing, when it is as it is now.
     */
    public List<UnitStep> successors(String code, String name) {
        String folded = Folding.fold(name);
        boolean isNow = commune(code).filter(unit -> Folding.fold(unit.fullName()).equals(folded)).isPresent();
        List<UnitStep> ofCode = steps().filter(step -> step.oldCode().equals(code)).toList();
        List<UnitStep> ofBoth = ofCode.stream().filter(step -> Folding.fold(step.oldName()).equals(folded)).toList();
        return isNow ? List.of() : ofBoth.isEmpty() ? ofCode : ofBoth;
    }

    /** The codes that became this one, by whatever steps. */
    public Set<String> predecessors(String code) {
        Set<String> found = new LinkedHashSet<>();
        for (UnitPack pack : packs.reversed()) {
            Set<String> meant = Stream.concat(Stream.of(code), found.stream()).collect(Collectors.toSet());
            pack.steps().stream().filter(step -> meant.contains(step.newCode())).map(UnitStep::oldCode)
                    .forEach(found::add);
        }
        found.remove(code);
        return found;
    }
}
