package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.sotreem.core.catalog.Catalog;

/**
 * What is wrong with a record as it is being written. Pure: the same draft on the same day has the same findings, in
 * the order of the form.
 */
public final class Rules {

    /** From this birthday on a person is no child any more (Luật Trẻ em Điều 1). */
    public static final int CHILD_YEARS = 16;
    /** Nobody older is taken into the register; the national software asks the same. */
    public static final int OLDEST_YEARS = 18;

    private static final String SERIOUS_ILLNESS = "13";
    private static final String SERIOUS_ILLNESS_POOR = "13.1";
    private static final String SERIOUS_ILLNESS_NEAR_POOR = "13.2";
    private static final String POOR = "1";
    private static final String NEAR_POOR = "2";

    private Rules() {
    }

    /** What is wrong with a child of this household. What is wrong with the household itself is not repeated. */
    public static List<Finding> check(Child child, Household household, LocalDate today, Catalog catalog) {
        List<Finding> findings = new ArrayList<>(checkLengths(child));
        if (child.name().isBlank()) {
            findings.add(Finding.error("name-missing", "name"));
        }
        checkBirth(child.birth(), today, findings);
        if (child.sex() == Sex.UNKNOWN) {
            findings.add(Finding.warning("sex-unknown", "sex"));
        }
        checkEthnicity(child.ethnicity(), catalog, findings);
        if (child.personalId().isKnown()) {
            checkPersonalId(child, catalog, findings);
        }
        checkCodes(child, catalog, findings);
        checkIllness(child.circumstances(), household.poverty(), findings);
        return List.copyOf(findings);
    }

    /** What is wrong with a child that stands in these groups. */
    public static List<Finding> check(Groups groups, Household household, LocalDate today, Catalog catalog) {
        return check(groups.childOn(today), household, today, catalog);
    }

    /** What is wrong with the sheet of a household. */
    public static List<Finding> check(Household household, Catalog catalog) {
        List<Finding> findings = new ArrayList<>(checkLengths(household));
        if (household.number().isBlank()) {
            findings.add(Finding.warning("number-missing", "number"));
        }
        if (household.father().isBlank() && household.mother().isBlank() && household.carer().isBlank()) {
            findings.add(Finding.warning("carer-missing", "father"));
        }
        checkCodes(household, catalog, findings);
        return List.copyOf(findings);
    }

    /** What is wrong with any record, whatever stands around it: texts that are too long, codes nobody knows. */
    public static List<Finding> checkAny(Item item, Catalog catalog) {
        List<Finding> findings = new ArrayList<>(checkLengths(item));
        checkCodes(item, catalog, findings);
        return List.copyOf(findings);
    }

    private static List<Finding> checkLengths(Item item) {
        return item.values().asMap().entrySet().stream().filter(field -> field.getValue().length() > Field.TEXT_MAX)
                .map(field -> Finding.error("text-too-long", field.getKey(), String.valueOf(Field.TEXT_MAX))).toList();
    }

    /** A date known only to the month or year is wrong only when every day it can mean is. */
    private static void checkBirth(PartialDate birth, LocalDate today, List<Finding> findings) {
        if (!birth.isKnown()) {
            findings.add(Finding.error("birth-missing", "birth"));
        } else if (birth.earliest().isAfter(today)) {
            findings.add(Finding.error("birth-future", "birth", birth.display()));
        } else if (birth.latest().plusYears(OLDEST_YEARS).isBefore(today)) {
            findings.add(Finding.error("birth-too-old", "birth", birth.display()));
        } else if (!birth.latest().plusYears(CHILD_YEARS).isAfter(today)) {
            findings.add(Finding.warning("birth-sixteen", "birth", birth.display()));
        }
    }

    private static void checkEthnicity(String ethnicity, Catalog catalog, List<Finding> findings) {
        if (ethnicity.isEmpty()) {
            findings.add(Finding.warning("ethnicity-missing", "ethnicity"));
        } else if (catalog.ethnicGroups().find(ethnicity).isEmpty()) {
            findings.add(Finding.warning("ethnicity-unknown", "ethnicity", ethnicity));
        }
    }

    /** Only warnings: either the id or the child's own facts may be the wrong one, and the codes are not all known. */
    private static void checkPersonalId(Child child, Catalog catalog, List<Finding> findings) {
        PersonalId id = child.personalId();
        if (catalog.idPrefixes().find(id.prefix()).isEmpty()) {
            findings.add(Finding.warning("id-prefix", "personalId", id.prefix()));
        }
        if (child.sex() != Sex.UNKNOWN && child.sex() != id.sex()) {
            findings.add(Finding.warning("id-sex", "personalId"));
        }
        if (child.birth().isKnown() && child.birth().year() != id.birthYear()) {
            findings.add(Finding.warning("id-year", "personalId", String.valueOf(id.birthYear()),
                    String.valueOf(child.birth().year())));
        }
    }

    /** An ethnic group that nobody knows is only warned of. */
    private static void checkCodes(Item item, Catalog catalog, List<Finding> findings) {
        for (Field<?> field : FieldTable.of(item.entity()).fields()) {
            catalog.list(field.list()).filter(list -> list != catalog.ethnicGroups()).ifPresent(list ->
                    CodeSet.parse(item.values().get(field.key())).codes().stream()
                            .filter(code -> list.find(code).isEmpty())
                            .forEach(code -> findings.add(Finding.error("code-unknown", field.key(), code))));
        }
    }

    /** Group 13 is for children of poor and near-poor households only (NĐ 56/2017 Điều 15). */
    private static void checkIllness(CodeSet circumstances, String poverty, List<Finding> findings) {
        boolean poor = poverty.equals(POOR);
        boolean nearPoor = poverty.equals(NEAR_POOR);
        if (circumstances.contains(SERIOUS_ILLNESS_POOR) && !poor
                || circumstances.contains(SERIOUS_ILLNESS_NEAR_POOR) && !nearPoor
                || circumstances.contains(SERIOUS_ILLNESS) && !poor && !nearPoor) {
            findings.add(Finding.warning("illness-poverty", "circumstances"));
        }
    }
}
