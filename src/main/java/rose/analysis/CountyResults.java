package rose.analysis;

import java.util.List;
import rose.coding.Category;
import rose.coding.Dimension;
import rose.organisations.County;

/** For each county: the number of results, that is outputs and outcomes, of its coded interventions. */
public record CountyResults(List<CountyResult> counties) implements FigureData {

    /**
     * One county.
     *
     * @param results null where nothing was reported, which is not 0
     */
    public record CountyResult(County county, Integer results, int interventions, int settled) {

        public boolean reported() {
            return results != null;
        }
    }

    static CountyResults of(Facts facts, List<County> counties) {
        return new CountyResults(
                counties.stream().map(county -> county(facts, county)).toList());
    }

    private static CountyResult county(Facts facts, County county) {
        List<Fact> here = facts.all().stream()
                .filter(fact -> fact.countyCode().equals(county.code()))
                .toList();
        int settled = (int) here.stream().filter(Fact::settled).count();
        if (!facts.reportingCounties().contains(county.code())) {
            return new CountyResult(county, null, 0, 0);
        }
        long results =
                count(here, facts.categories(Dimension.OUTPUT)) + count(here, facts.categories(Dimension.OUTCOME));
        return new CountyResult(county, (int) results, here.size(), settled);
    }

    private static long count(List<Fact> facts, List<Category> categories) {
        return facts.stream().mapToLong(fact -> fact.among(categories).count()).sum();
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of("county_code", "county", "results", "reported"),
                counties.stream()
                        .map(county -> FigureTable.row(
                                county.county().code(), county.county().name(), county.results(), county.reported()))
                        .toList());
    }
}
