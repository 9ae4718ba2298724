package rose.analysis;

import java.util.List;
import rose.organisations.County;
import rose.organisations.Organisation;

/** For each county: how many of those who are asked have begun and handed in, and how many of these were late. */
public record ResponseRate(List<CountyRate> counties) implements FigureData {

    /** One respondent that has begun. @param submitted whether it counts; @param late whether it was handed in late */
    record Responding(String organisationId, boolean begun, boolean submitted, boolean late) {}

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

    static ResponseRate of(List<County> counties, List<Organisation> asked, List<Responding> responding) {
        return new ResponseRate(counties.stream()
                .map(county -> county(
                        county,
                        asked.stream()
                                .filter(each -> county.code().equals(each.countyCode()))
                                .map(Organisation::id)
                                .toList(),
                        responding))
                .toList());
    }

    private static CountyRate county(County county, List<String> asked, List<Responding> responding) {
        List<Responding> here = responding.stream()
                .filter(each -> asked.contains(each.organisationId()))
                .toList();
        return new CountyRate(
                county,
                asked.size(),
                (int) here.stream().filter(Responding::begun).count(),
                (int) here.stream().filter(Responding::submitted).count(),
                (int) here.stream().filter(Responding::late).count());
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
