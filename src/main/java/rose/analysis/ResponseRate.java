package rose.analysis;

import java.util.List;
import rose.analysis.facts.Respondents;
import rose.analysis.facts.Responses;
import rose.organisations.County;

/** For each county: how many of those who are asked have begun and handed in, and how many of these were late. */
public record ResponseRate(List<CountyRate> counties) implements FigureData {

    /**
     * One county.
     *
     * @param asked organisations of the level; 0 where the county has none
     * @param begun with those that have handed in
     * @param submitted with those that were late
     */
    public record CountyRate(County county, int asked, int begun, int submitted, int late) {

        public int onTime() {
            return submitted - late;
        }

        /** 0..1 of those asked, or 0 of none. */
        public double share() {
            return asked == 0 ? 0 : (double) submitted / asked;
        }
    }

    static ResponseRate of(List<County> counties, SelectionFacts facts) {
        return new ResponseRate(
                counties.stream().map(county -> county(county, facts)).toList());
    }

    private static CountyRate county(County county, SelectionFacts facts) {
        Responses responses = facts.responses();
        Respondents.Range here = responses.respondents().of(county.code());
        return new CountyRate(
                county,
                facts.lot().respondents().of(county.code()).count(),
                responses.begun().count(here.first(), here.end()),
                responses.submitted().count(here.first(), here.end()),
                responses.late().count(here.first(), here.end()));
    }

    public int asked() {
        return counties.stream().mapToInt(CountyRate::asked).sum();
    }

    public int submitted() {
        return counties.stream().mapToInt(CountyRate::submitted).sum();
    }

    public int late() {
        return counties.stream().mapToInt(CountyRate::late).sum();
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of("county_code", "county", "asked", "begun", "submitted", "late", "share"),
                counties.stream()
                        .map(rate -> FigureTable.row(
                                rate.county().code(),
                                rate.county().name(),
                                rate.asked(),
                                rate.begun(),
                                rate.submitted(),
                                rate.late(),
                                FigureTable.share(rate.submitted(), rate.asked())))
                        .toList());
    }
}
