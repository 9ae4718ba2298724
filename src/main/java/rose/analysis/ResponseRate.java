package rose.analysis;

import java.util.List;
import java.util.Objects;
import rose.analysis.facts.Responses;
import rose.organisations.County;
import rose.organisations.Organisation;

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
        List<Organisation> asked = facts.lot().respondents().all().stream()
                .filter(each -> county.code().equals(each.countyCode()))
                .toList();
        List<Responses.Responding> here = asked.stream()
                .map(each -> facts.responses().responding().get(each.id()))
                .filter(Objects::nonNull)
                .toList();
        return new CountyRate(
                county,
                asked.size(),
                (int) here.stream().filter(Responses.Responding::begun).count(),
                (int) here.stream().filter(Responses.Responding::submitted).count(),
                (int) here.stream().filter(Responses.Responding::late).count());
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
