package rose.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.analysis.facts.Bits;
import rose.analysis.facts.LotFacts;
import rose.analysis.withholding.CountTable;
import rose.analysis.withholding.CountTable.Margin;
import rose.analysis.withholding.Counts;
import rose.analysis.withholding.Rule;
import rose.analysis.withholding.Withheld;
import rose.analysis.withholding.Withholding;
import rose.organisations.County;

/**
 * How many people interventions have reached, as they tell it themselves, by county and target group. It is about individuals, so
 * small numbers are withheld, and others with them, as {@link Rule} says. So that every number is of people of its own, an
 * intervention for several target groups stands in a column for such; whoever two interventions reached is counted twice.
 *
 * @param columns those in which any intervention tells
 * @param totals of each column; {@code all} of them together
 * @param told how many interventions tell it, of {@code interventions}
 * @param open whether withheld numbers stand in it after all, for those who may see them
 */
public record PeopleReached(
        List<Column> columns,
        List<CountyReach> counties,
        List<Cell> totals,
        Cell all,
        int told,
        int interventions,
        int threshold,
        boolean open)
        implements FigureData {

    /** The address of all columns together. */
    public static final String ALL = "alla";

    /** What an intervention's target groups put it in. @param value the one that it has; null for several, or none */
    public record Column(Of of, String value) {

        /** As it stands in addresses. */
        public String address() {
            return switch (of) {
                case ONE -> value;
                case SEVERAL -> "flera";
                case NOT_TOLD -> "ingen";
            };
        }

        /** As it stands in files. */
        public String key() {
            return value == null ? of.name().toLowerCase(Locale.ROOT) : value;
        }
    }

    public enum Of {
        ONE,
        SEVERAL,
        NOT_TOLD
    }

    /** What stands in a number's place: it is shown, it is there and not shown, or nobody has told it. */
    public enum State {
        SHOWN,
        WITHHELD,
        NO_REPORT
    }

    /** @param cells one for each column */
    public record CountyReach(County county, List<Cell> cells, Cell total) {}

    /** @param people null where there is no report, and where it is withheld and may not be seen */
    public record Cell(State state, Long people) {

        public boolean shown() {
            return state == State.SHOWN;
        }
    }

    /** @param open whether whoever looks may see what is withheld */
    static PeopleReached of(
            List<County> counties, SelectionFacts facts, List<String> targetGroups, int threshold, boolean open) {
        LotFacts lot = facts.lot();
        Bits told = facts.rows().and(lot.reachTold());
        List<Column> columns = new ArrayList<>();
        List<Long[]> sums = new ArrayList<>();
        parted(lot, told, targetGroups).forEach((column, rows) -> {
            if (!rows.isEmpty()) {
                columns.add(column);
                sums.add(byCounty(lot, rows, counties));
            }
        });
        return new Deciding(counties, columns, sums, threshold, open)
                .decide(told.count(), facts.rows().count());
    }

    /** Those of the rows that tell, in the column of that address. */
    static Bits behind(String address, LotFacts lot, Bits rows, List<String> targetGroups) {
        Bits told = rows.and(lot.reachTold());
        return address.equals(ALL)
                ? told
                : parted(lot, told, targetGroups).entrySet().stream()
                        .filter(part -> part.getKey().address().equals(address))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(lot.none());
    }

    /** Each of the rows once. */
    private static Map<Column, Bits> parted(LotFacts lot, Bits rows, List<String> targetGroups) {
        Bits any = lot.none();
        Bits several = lot.none();
        for (String group : targetGroups) {
            Bits has = lot.value(ValueList.TARGET_GROUP, group).and(rows);
            several = several.or(any.and(has));
            any = any.or(has);
        }
        Map<Column, Bits> parted = new java.util.LinkedHashMap<>();
        for (String group : targetGroups) {
            parted.put(
                    new Column(Of.ONE, group),
                    lot.value(ValueList.TARGET_GROUP, group).and(rows).without(several));
        }
        parted.put(new Column(Of.SEVERAL, null), several);
        parted.put(new Column(Of.NOT_TOLD, null), rows.without(any));
        return parted;
    }

    /** Null where no intervention tells. */
    private static Long[] byCounty(LotFacts lot, Bits rows, List<County> counties) {
        List<String> codes = counties.stream().map(County::code).toList();
        int[] countyOf = lot.respondents().all().stream()
                .mapToInt(each -> codes.indexOf(each.countyCode()))
                .toArray();
        Long[] sums = new Long[codes.size()];
        lot.reached(rows, (respondent, people) -> {
            int county = countyOf[respondent];
            sums[county] = (sums[county] == null ? 0 : sums[county]) + people;
        });
        return sums;
    }

    /** Decides what of the numbers is withheld, all that are shown together at once. */
    private record Deciding(
            List<County> counties, List<Column> columns, List<Long[]> sums, int threshold, boolean open) {

        PeopleReached decide(int told, int interventions) {
            if (columns.isEmpty()) {
                Cell nothing = new Cell(State.NO_REPORT, null);
                return new PeopleReached(
                        columns,
                        counties.stream()
                                .map(county -> new CountyReach(county, List.of(), nothing))
                                .toList(),
                        List.of(),
                        nothing,
                        told,
                        interventions,
                        threshold,
                        open);
            }
            CountTable table = table();
            Counts.Builder counts = Counts.builder();
            table.in(counts);
            Withheld withheld = Withholding.of(counts.build(), Rule.of(threshold));
            return new PeopleReached(
                    columns,
                    IntStream.range(0, counties.size())
                            .mapToObj(row -> county(row, table, withheld))
                            .toList(),
                    IntStream.range(0, columns.size())
                            .mapToObj(column -> total(column, table, withheld))
                            .toList(),
                    cell(withheld, table.key(), sums.stream().flatMap(Arrays::stream)),
                    told,
                    interventions,
                    threshold,
                    open);
        }

        private CountTable table() {
            return new CountTable(
                    "",
                    counties.stream().map(County::code).toList(),
                    columns.stream().map(Column::key).toList(),
                    IntStream.range(0, counties.size())
                            .mapToObj(row -> sums.stream()
                                    .map(column -> column[row])
                                    .collect(Collectors.collectingAndThen(
                                            Collectors.toCollection(ArrayList::new),
                                            cells -> Collections.unmodifiableList(cells))))
                            .toList(),
                    EnumSet.allOf(Margin.class));
        }

        private CountyReach county(int row, CountTable table, Withheld withheld) {
            String code = counties.get(row).code();
            return new CountyReach(
                    counties.get(row),
                    IntStream.range(0, columns.size())
                            .mapToObj(column -> cell(
                                    withheld,
                                    table.key(code, columns.get(column).key()),
                                    Stream.ofNullable(sums.get(column)[row])))
                            .toList(),
                    cell(withheld, table.key(code), sums.stream().map(column -> column[row])));
        }

        private Cell total(int column, CountTable table, Withheld withheld) {
            return cell(withheld, table.key(columns.get(column).key()), Arrays.stream(sums.get(column)));
        }

        private Cell cell(Withheld withheld, String key, Stream<Long> parts) {
            State state = State.valueOf(withheld.state(key).name());
            boolean seen = state == State.SHOWN || state == State.WITHHELD && open;
            return new Cell(
                    state,
                    seen
                            ? parts.filter(part -> part != null)
                                    .mapToLong(Long::longValue)
                                    .sum()
                            : null);
        }
    }

    /** Whether any number is withheld. */
    public boolean anyWithheld() {
        return Stream.concat(
                        counties.stream()
                                .flatMap(county -> Stream.concat(county.cells().stream(), Stream.of(county.total()))),
                        Stream.concat(totals.stream(), Stream.of(all)))
                .anyMatch(cell -> cell.state() == State.WITHHELD);
    }

    /** Totals have no county, or no target group, or neither. People stand where the state is shown, or may be seen after all. */
    @Override
    public FigureTable table() {
        List<List<Object>> rows = new ArrayList<>();
        for (CountyReach county : counties) {
            for (int i = 0; i < columns.size(); i++) {
                rows.add(row(county.county(), columns.get(i), county.cells().get(i)));
            }
            rows.add(row(county.county(), null, county.total()));
        }
        for (int i = 0; i < columns.size(); i++) {
            rows.add(row(null, columns.get(i), totals.get(i)));
        }
        rows.add(row(null, null, all));
        return new FigureTable(List.of("county_code", "county", "target_group", "state", "people"), rows);
    }

    private static List<Object> row(County county, Column column, Cell cell) {
        return FigureTable.row(
                county == null ? null : county.code(),
                county == null ? null : county.name(),
                column == null ? null : column.key(),
                cell.state().name().toLowerCase(Locale.ROOT),
                cell.people());
    }
}
