package rose.publication.site;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.analysis.Figures;
import rose.organisations.Level;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.publication.report.ReportEditions;
import rose.publication.report.ReportEditions.Published;

/** What the start page shows: the year in short, and what has been published last. */
@Component
public class PublicStart {

    private final Agreements agreements;
    private final Organisations organisations;
    private final Figures figures;
    private final ReportEditions editions;
    private final NationMap map;

    PublicStart(
            Agreements agreements,
            Organisations organisations,
            Figures figures,
            ReportEditions editions,
            NationMap map) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.figures = figures;
        this.editions = editions;
        this.map = map;
    }

    /**
     * @param year that the numbers are of
     * @param synthetic whether any of the interventions that are counted is made by the program
     * @param reports at most so many as stand on the page; {@code moreReports} whether there are others
     */
    public record View(
            int year,
            String sum,
            int areas,
            String recipients,
            String interventions,
            boolean synthetic,
            List<Report> reports,
            boolean moreReports,
            NationMap.Drawn map) {}

    /** @param about when it was published, and which edition that was */
    public record Report(String href, String title, String about) {}

    private static final int MOST_REPORTS = 5;

    public View view(Texts texts) {
        NationMap.Drawn drawn = map.drawn(null, texts);
        Agreement agreement = agreements.agreement(drawn.year());
        var reported = figures.reportedIn(drawn.year());
        int recipients = organisations.of(Level.REGION).size()
                + organisations.of(Level.MUNICIPALITY).size();
        List<Report> reports = reports(texts);
        return new View(
                drawn.year(),
                texts.millions(agreement.sumOfLinesSek()),
                agreement.areas().size(),
                texts.number(recipients),
                texts.number(reported.interventions()),
                reported.synthetic(),
                reports.stream().limit(MOST_REPORTS).toList(),
                reports.size() > MOST_REPORTS,
                drawn);
    }

    /** All that are published, the last first. */
    public List<Report> reports(Texts texts) {
        return editions.latest().stream().map(each -> report(each, texts)).toList();
    }

    private static Report report(Published published, Texts texts) {
        return new Report(
                "/rapporter/" + published.report().id(),
                published.report().title(),
                texts.get(
                        "publication.site.report",
                        texts.date(LocalDate.ofInstant(published.edition().publishedAt(), Texts.ZONE)),
                        String.valueOf(published.edition().number())));
    }
}
