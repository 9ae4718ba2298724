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
     * @param results null where nothing was reported, which is not 0, and where the codebook has no results to count
     */
    public record CountyResult(County county, boolean reported, Integer results, int interventions, int settled) {}

    /** Whether the codebook has results to count. */
    public boolean counted() {
        return counties.stream().anyMatch(county -> county.results() != null)
                || counties.stream().noneMatch(CountyResult::reported);
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
            return new CountyResult(county, false, null, 0, 0);
        }
        boolean counted = !facts.categories(Dimension.OUTPUT).isEmpty()
                || !facts.categories(Dimension.OUTCOME).isEmpty();
        long results =
                count(here, facts.categories(Dimension.OUTPUT)) + count(here, facts.categories(Dimension.OUTCOME));
        return new CountyResult(county, true, counted ? (int) results : null, here.size(), settled);
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
                                county.county().code(), county.county().name(), inFile(county), county.reported()))
                        .toList());
    }

    /** The file's format promises a number for every county that has reported. */
    private static Integer inFile(CountyResult county) {
        return county.reported() && county.results() == null ? Integer.valueOf(0) : county.results();
    }
}
