package rose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.coding.Dimension;
import rose.organisations.Level;

/**
 * An intervention in the making: of Krokom, in area 4 of 2021, until something else is said. Each word gives another one, so that
 * a half-made intervention can be varied.
 */
public record AnIntervention(Map<String, String> cells) {

    public static AnIntervention anIntervention() {
        return new AnIntervention(Map.of()).of(Person.ANNA).in(2021, "god-vard").titled("Insats");
    }

    public AnIntervention of(Person person) {
        return of(person.level(), person.code());
    }

    public AnIntervention of(Level level, String code) {
        return with("level", level.name()).with("organisation_code", code);
    }

    public AnIntervention in(int year, String area) {
        return with("year", String.valueOf(year)).with("area", area);
    }

    public AnIntervention titled(String title) {
        return with("title", title);
    }

    public AnIntervention withId(String externalId) {
        return with("external_id", externalId);
    }

    /** Its four texts: activities, goals, outputs, outcomes. */
    public AnIntervention telling(String activities, String goals, String outputs, String outcomes) {
        return with("activities", activities)
                .with("goals", goals)
                .with("outputs", outputs)
                .with("outcomes", outcomes);
    }

    public AnIntervention costing(long sek) {
        return with("funds_sek", String.valueOf(sek));
    }

    public AnIntervention forTargetGroups(String... groups) {
        return with("target_groups", String.join("|", groups));
    }

    /** Coded in that dimension, and so settled in all. */
    public AnIntervention coded(Dimension dimension, String... categories) {
        return with(dimension.key() + "_codes", String.join("|", categories));
    }

    /** Settled without any category. */
    public AnIntervention codedWithNothing() {
        return coded(Dimension.ACTIVITY);
    }

    /** With that in a column of the import file. */
    public AnIntervention with(String column, String value) {
        Map<String, String> all = new LinkedHashMap<>(cells);
        all.put(column, value);
        return new AnIntervention(all);
    }

    public AnIntervention without(String column) {
        Map<String, String> rest = new LinkedHashMap<>(cells);
        rest.remove(column);
        return new AnIntervention(rest);
    }

    boolean isCoded() {
        return Stream.of(Dimension.values()).anyMatch(dimension -> cells.containsKey(dimension.key() + "_codes"));
    }

    /** The interventions as an import file's rows, the header first, with the columns that any of them has. */
    public static List<List<String>> table(List<AnIntervention> interventions) {
        List<String> columns = interventions.stream()
                .flatMap(each -> each.cells().keySet().stream())
                .distinct()
                .collect(Collectors.toList());
        return Stream.concat(
                        Stream.of(columns),
                        interventions.stream()
                                .map(each -> columns.stream()
                                        .map(column -> each.cells().getOrDefault(column, ""))
                                        .toList()))
                .toList();
    }
}
