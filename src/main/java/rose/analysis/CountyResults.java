package rose.analysis;

import java.util.List;
import java.util.stream.Stream;
import rose.analysis.facts.Bits;
import rose.analysis.facts.LotFacts;
import rose.analysis.facts.Respondents;
import rose.analysis.facts.Responses;
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

    static CountyResults of(SelectionFacts facts, List<County> counties) {
        Responses responses = facts.responses();
        Bits settled = facts.settled();
        List<Bits> categories = Stream.of(Dimension.OUTPUT, Dimension.OUTCOME)
                .flatMap(dimension -> facts.categories(dimension).stream())
                .map(category -> facts.with(category).and(settled))
                .toList();
        return new CountyResults(counties.stream()
                .map(county -> reported(county, responses)
                        ? county(county, facts, settled, categories)
                        : new CountyResult(county, false, null, 0, 0))
                .toList());
    }

    private static boolean reported(County county, Responses responses) {
        Respondents.Range here = responses.respondents().of(county.code());
        return responses.submitted().any(here.first(), here.end());
    }

    private static CountyResult county(County county, SelectionFacts facts, Bits settled, List<Bits> categories) {
        LotFacts lot = facts.lot();
        int results = categories.stream()
                .mapToInt(rows -> lot.inCounty(county.code(), rows))
                .sum();
        return new CountyResult(
                county,
                true,
                categories.isEmpty() ? null : results,
                lot.inCounty(county.code(), facts.rows()),
                lot.inCounty(county.code(), settled));
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
