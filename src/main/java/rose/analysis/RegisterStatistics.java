package rose.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import rose.analysis.register.RegisterChoice;
import rose.analysis.register.RegisterGroup;
import rose.analysis.register.RegisterMeasure;
import rose.analysis.register.RegisterValue;
import rose.organisations.County;

/**
 * A measure of a register: over all years for the nation or a county, or for the nation and each county in one year.
 *
 * @param measure null where nothing is imported
 * @param byCounty whether it is by county in one year
 * @param year the last that it shows; null where there is none
 * @param county whose years it shows; null for the nation
 * @param groups whom it tells of: all first, then by age
 * @param places the years or the counties, in order
 */
public record RegisterStatistics(
        RegisterMeasure measure,
        boolean byCounty,
        Integer year,
        County county,
        List<RegisterGroup> groups,
        List<Place> places,
        Map<List<Object>, RegisterValue> values)
        implements FigureData {

    static final RegisterStatistics NOTHING =
            new RegisterStatistics(null, false, null, null, List.of(), List.of(), Map.of());

    /** A year of the nation or of a county. @param county null for the nation */
    public record Place(int year, County county) {

        String code() {
            return county == null ? null : county.code();
        }
    }

    /** What is known: a number that is not there is not zero, and one that the source withholds is neither. */
    public enum State {
        KNOWN,
        MISSING,
        WITHHELD
    }

    static RegisterStatistics of(
            RegisterMeasure measure,
            List<RegisterValue> values,
            boolean byCounty,
            RegisterChoice choice,
            List<County> counties) {
        List<Integer> years =
                values.stream().map(RegisterValue::year).distinct().sorted().toList();
        if (years.isEmpty()) {
            return NOTHING;
        }
        Integer year = byCounty && choice.year() != null ? choice.year() : years.getLast();
        County county = byCounty
                ? null
                : counties.stream()
                        .filter(each -> each.code().equals(choice.county()))
                        .findFirst()
                        .orElse(null);
        List<Place> places = byCounty
                ? Stream.concat(Stream.of((County) null), counties.stream())
                        .map(each -> new Place(year, each))
                        .toList()
                : years.stream().map(each -> new Place(each, county)).toList();
        Map<List<Object>, RegisterValue> found = new HashMap<>();
        values.forEach(value -> found.put(key(value.year(), value.countyCode(), value.group()), value));
        return new RegisterStatistics(measure, byCounty, year, county, groups(places, found.values()), places, found);
    }

    /** Those that the source tells of in any of the places. */
    private static List<RegisterGroup> groups(List<Place> places, Iterable<RegisterValue> values) {
        List<RegisterGroup> groups = new ArrayList<>();
        values.forEach(value -> {
            boolean here = places.stream()
                    .anyMatch(
                            place -> place.year() == value.year() && Objects.equals(place.code(), value.countyCode()));
            if (here) {
                groups.add(value.group());
            }
        });
        return groups.stream().distinct().sorted().toList();
    }

    private static List<Object> key(int year, String county, RegisterGroup group) {
        return java.util.Arrays.asList(year, county, group);
    }

    /** The years that there is anything of, rising. */
    public List<Integer> years() {
        return values.values().stream()
                .map(RegisterValue::year)
                .distinct()
                .sorted()
                .toList();
    }

    private RegisterValue value(Place place, RegisterGroup group) {
        return values.get(key(place.year(), place.code(), group));
    }

    public State state(Place place, RegisterGroup group) {
        RegisterValue value = value(place, group);
        if (value != null && value.withheld()) {
            return State.WITHHELD;
        }
        return value == null || value.value() == null ? State.MISSING : State.KNOWN;
    }

    /** Null where it is not known. */
    public BigDecimal number(Place place, RegisterGroup group) {
        RegisterValue value = value(place, group);
        return value == null ? null : value.value();
    }

    /** How many of its numbers are in that state. */
    public long count(State state) {
        return places.stream()
                .flatMap(place -> groups.stream().map(group -> state(place, group)))
                .filter(state::equals)
                .count();
    }

    @Override
    public FigureTable table() {
        List<List<Object>> rows = new ArrayList<>();
        for (Place place : places) {
            for (RegisterGroup group : groups) {
                rows.add(FigureTable.row(
                        measure.key(),
                        measure.unitSv(),
                        place.year(),
                        place.county() == null ? "00" : place.county().code(),
                        place.county() == null ? "Riket" : place.county().name(),
                        group.age(),
                        group.sex() == null ? null : group.sex().name().toLowerCase(java.util.Locale.ROOT),
                        number(place, group),
                        state(place, group).name().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        return new FigureTable(
                List.of("measure", "unit", "year", "county_code", "county", "age", "sex", "value", "state"), rows);
    }
}
