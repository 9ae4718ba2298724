package rose.analysis;

import java.util.List;
import rose.agreements.Grants;
import rose.analysis.facts.Bits;

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

    static GrantedAndReported of(SelectionFacts facts, Grants grants) {
        long granted = grants.grants().stream()
                .filter(grant -> facts.responses().reported(grant.recipient().id()))
                .mapToLong(Grants.Grant::sek)
                .sum();
        Bits rows = facts.rows();
        return new GrantedAndReported(
                grants.allocatedSek(),
                granted,
                facts.lot().funds(rows),
                rows.count(),
                rows.without(facts.lot().fundsTold()).count());
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
