package vn.sotreem.core.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.PackFlaw.Kind;

/** Reads a pack of administrative units out of its three files (docs/pack.md), and tells all that is wrong with it. */
public final class UnitPackReader {
    public static final String PROVINCES = "tinh.csv";
    public static final String COMMUNES = "xa.csv";
    public static final String MAP = "xa-cu-xa-moi.csv";
    /** The files of a pack. */
    public static final List<String> FILES = List.of(PROVINCES, COMMUNES, MAP);
    /** Most bytes of one file: several times the whole country. */
    public static final int FILE_BYTES_MAX = 8 << 20;
    /** Most lines of one file, likewise. */
    public static final int LINES_MAX = 50_000;
    /** Most letters of a name. */
    public static final int NAME_MAX = 200;
    /** Most flaws that are told; who has more has another file. */
    public static final int FLAWS_MAX = 50;

    private static final Pattern PROVINCE_CODE = Pattern.compile("\\d{2}");
    private static final Pattern COMMUNE_CODE = Pattern.compile("\\d{5}");
    private static final Map<String, String> TYPES = Stream.of("Tỉnh", "Thành phố", "Xã", "Phường", "Đặc khu")
            .collect(Collectors.toUnmodifiableMap(Folding::fold, type -> type));

    private final Map<String, byte[]> files;
    private final List<PackFlaw> flaws = new ArrayList<>();

    /**
     * What a pack says.
     *
     * @param pack  empty when something is wrong that makes it none
     * @param flaws what is wrong with it and what people should know of it, at most {@link #FLAWS_MAX}
     */
    public record Reading(Optional<UnitPack> pack, List<PackFlaw> flaws) {
    }

    private UnitPackReader(Map<String, byte[]> files) {
        this.files = files;
    }

    /**
     * Reads it.
     *
     * @param files  what is in the files, by their names
     * @param since  first day of it, when the files do not say it themselves ({@code # since: 2025-07-01})
     * @param decree the decision, when the files do not say it themselves
     */
    public static Reading read(Map<String, byte[]> files, Optional<LocalDate> since, String decree) {
        return new UnitPackReader(files).read(since, decree);
    }

    private Reading read(Optional<LocalDate> since, String decree) {
        PackTable provinces = table(PROVINCES, List.of("code", "type", "name"));
        PackTable communes = table(COMMUNES, List.of("code", "type", "name", "province_code"));
        PackTable map = table(MAP, List.of("old_commune_code", "old_name", "new_commune_code", "split"));
        Optional<LocalDate> day = since.or(() -> day(map.facts.getOrDefault("since", "")));
        if (day.isEmpty()) {
            tell(Kind.SINCE_MISSING, MAP, 0, map.facts.getOrDefault("since", ""));
        }
        String by = decree.isEmpty() ? map.facts.getOrDefault("decree", "") : decree;
        List<Unit> tops = units(provinces, PROVINCES, PROVINCE_CODE, "code");
        List<Unit> units = units(communes, COMMUNES, COMMUNE_CODE, "province_code");
        inTheirProvinces(units, codes(tops));
        List<UnitStep> steps = steps(map, codes(units), day.orElse(LocalDate.EPOCH), by);
        boolean isSound = flaws.stream().noneMatch(PackFlaw::isError);
        return new Reading(Optional.of(new UnitPack(day.orElse(LocalDate.EPOCH), by, tops, units, steps))
                .filter(pack -> isSound), flaws.stream().limit(FLAWS_MAX).toList());
    }

    private void tell(Kind kind, String file, int line, String word) {
        flaws.add(new PackFlaw(kind, file, line, word));
    }

    private PackTable table(String file, List<String> columns) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            tell(Kind.FILE_MISSING, file, 0, "");
        }
        boolean isTooLarge = bytes != null && bytes.length > FILE_BYTES_MAX;
        if (isTooLarge) {
            tell(Kind.FILE_TOO_LARGE, file, 0, String.valueOf(FILE_BYTES_MAX));
        }
        boolean isRead = bytes != null && !isTooLarge;
        return PackTable.read(file, isRead ? bytes : new byte[0], isRead ? columns : List.of(), flaws::add);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Set<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).collect(Collectors.toSet());
    }

    private List<Unit> units(PackTable table, String file, Pattern code, String province) {
        Map<String, Unit> units = new HashMap<>();
        List<Unit> inOrder = new ArrayList<>();
        for (PackTable.Line line : table.lines) {
            String type = line.get("type");
            Unit unit = new Unit(line.get("code"), TYPES.getOrDefault(Folding.fold(type), type), line.get("name"),
                    line.get(province));
            checkCode(unit.code(), code, file, line.number());
            checkName(unit.type(), file, line.number());
            checkName(unit.name(), file, line.number());
            if (units.put(unit.code(), unit) != null) {
                tell(Kind.TWICE, file, line.number(), unit.code());
            }
            inOrder.add(unit);
        }
        return inOrder;
    }

    private void checkCode(String code, Pattern form, String file, int line) {
        if (!form.matcher(code).matches()) {
            tell(Kind.CODE_WRONG, file, line, code);
        }
    }

    private void checkName(String name, String file, int line) {
        if (name.isEmpty() || name.length() > NAME_MAX) {
            tell(Kind.NAME_WRONG, file, line, "");
        }
    }

    private void inTheirProvinces(List<Unit> communes, Set<String> provinces) {
        communes.stream().map(Unit::province).filter(code -> !provinces.contains(code)).distinct()
                .forEach(code -> tell(Kind.PROVINCE_UNKNOWN, COMMUNES, 0, code));
    }

    private List<UnitStep> steps(PackTable map, Set<String> communes, LocalDate since, String decree) {
        List<UnitStep> steps = new ArrayList<>();
        Set<List<String>> pairs = new HashSet<>();
        Map<String, Boolean> isSplit = new HashMap<>();
        for (PackTable.Line line : map.lines) {
            UnitStep step = new UnitStep(line.get("old_commune_code"), line.get("old_name"), place(line),
                    line.get("new_commune_code"), line.get("split").equalsIgnoreCase("yes"), hamlets(line),
                    since, decree);
            checkCode(step.oldCode(), COMMUNE_CODE, MAP, line.number());
            checkCode(step.newCode(), COMMUNE_CODE, MAP, line.number());
            checkName(step.oldName(), MAP, line.number());
            if (!pairs.add(List.of(step.oldCode(), step.newCode()))) {
                tell(Kind.TWICE, MAP, line.number(), step.oldCode() + " → " + step.newCode());
            } else if (isSplit.containsKey(step.oldCode()) && !(step.split() && isSplit.get(step.oldCode()))) {
                tell(Kind.SPLIT_UNSAID, MAP, line.number(), step.oldCode());
            }
            isSplit.merge(step.oldCode(), step.split(), Boolean::logicalAnd);
            steps.add(step);
        }
        steps.stream().map(UnitStep::newCode).filter(code -> !communes.contains(code)).distinct().sorted()
                .forEach(code -> tell(Kind.SUCCESSOR_UNKNOWN, MAP, 0, code));
        return steps;
    }

    private static List<String> hamlets(PackTable.Line line) {
        return Stream.of(line.get("hamlets").split(";")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static String place(PackTable.Line line) {
        return Stream.of(line.get("old_district"), line.get("old_province")).filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
