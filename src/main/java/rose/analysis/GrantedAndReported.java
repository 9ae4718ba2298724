package rose.analysis;

import java.util.List;
import rose.agreements.Grants;

/**
 * What was granted and what the interventions are reported to have used, in SEK. The two differ: work is reported in another
 * survey, whole costs are reported, other money is included, an organisation is silent.
 *
 * @param grantedToReportingSek granted to those that have reported
 * @param withoutFunds interventions that do not tell what they used
 */
public record GrantedAndReported(
        long allocatedSek, long grantedToReportingSek, long reportedSek, int interventions, int withoutFunds)
        implements FigureData {

    static GrantedAndReported of(Facts facts, Grants grants) {
        long granted = grants.grants().stream()
                .filter(grant -> facts.reporting().contains(grant.recipient().id()))
                .mapToLong(Grants.Grant::sek)
                .sum();
        long reported = facts.all().stream()
                .mapToLong(fact -> fact.fundsSek() == null ? 0 : fact.fundsSek())
                .sum();
        long silent =
                facts.all().stream().filter(fact -> fact.fundsSek() == null).count();
        return new GrantedAndReported(
                grants.allocatedSek(), granted, reported, facts.all().size(), (int) silent);
    }

    /** Reported less allocated, in SEK. */
    public long differenceSek() {
        return reportedSek - allocatedSek;
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of(
                        "allocated_sek",
                        "granted_to_reporting_sek",
                        "reported_sek",
                        "difference_sek",
                        "interventions",
                        "interventions_without_funds"),
                List.of(FigureTable.row(
                        allocatedSek,
                        grantedToReportingSek,
                        reportedSek,
                        differenceSek(),
                        interventions,
                        withoutFunds)));
    }
}
