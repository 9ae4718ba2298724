package rose.publication.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.analysis.Figures;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Filter;
import rose.analysis.explore.ResultRow;
import rose.analysis.explore.Split;
import rose.organisations.County;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.platform.charts.Classes;
import rose.platform.charts.CountyBorders;
import rose.platform.charts.CountyMap;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.platform.charts.Words;
import rose.publication.FigureView;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;
import rose.publication.feedback.Shown;
import rose.publication.site.ProfileView.Link;

/** The nation in one picture: what each county has reported of a year, each county a link to its page. */
@Component
public class NationMap {

    private final Explorer explorer;
    private final Figures figures;
    private final Agreements agreements;
    private final Organisations organisations;
    private final PlaceAddresses addresses;
    private final CountyBorders borders;
    private final SiteYears years;

    NationMap(
            Explorer explorer,
            Figures figures,
            Agreements agreements,
            Organisations organisations,
            PlaceAddresses addresses,
            CountyBorders borders,
            SiteYears years) {
        this.explorer = explorer;
        this.figures = figures;
        this.agreements = agreements;
        this.organisations = organisations;
        this.addresses = addresses;
        this.borders = borders;
        this.years = years;
    }

    /** @param year where there is no such year, the newest that anything is reported for */
    public Drawn drawn(String year, Texts texts) {
        int shown = years.asked(year);
        Filter filter = Filter.ALL.with(Split.YEAR, String.valueOf(shown));
        Reported reported = Reported.of(
                Split.COUNTY,
                filter,
                explorer.at(figures.reading(agreements.latest().year())));
        return new Drawn(shown, years.all(), new Picture(shown, reported, texts).view());
    }

    /** @param years that can be chosen, newest first */
    public record Drawn(int year, List<Integer> years, FigureView figure) {

        /** The same page for each year. */
        public List<Link> years(String path) {
            return years.stream()
                    .map(each -> new Link(path + "?ar=" + each, String.valueOf(each), each == year))
                    .toList();
        }
    }

    private final class Picture {

        private static final String ID = "karta";

        private final int year;
        private final Reported reported;
        private final Texts texts;

        private Picture(int year, Reported reported, Texts texts) {
            this.year = year;
            this.reported = reported;
            this.texts = texts;
        }

        FigureView view() {
            String title = texts.get("publication.site.map.title", String.valueOf(year));
            boolean synthetic = reported.synthetic();
            return new FigureView(
                    ID,
                    title,
                    says(),
                    List.of(new NamedChart(texts.get("publication.chart.map"), map(title))),
                    table(),
                    List.of(),
                    Optional.empty(),
                    List.of(
                            texts.get("publication.site.map.note"),
                            texts.get("publication.site.map.note.reported"),
                            texts.get(
                                    synthetic ? "publication.source.synthetic" : "publication.source",
                                    String.valueOf(year))),
                    synthetic,
                    Optional.empty());
        }

        private String says() {
            long reporting = organisations.counties().stream()
                    .filter(county -> reported.interventions(county.code()).known())
                    .count();
            return organisations.counties().stream()
                    .filter(county -> reported.interventions(county.code()).known())
                    .max(Comparator.comparingLong(this::count))
                    .map(most -> texts.get(
                            "publication.site.map.says",
                            most.name(texts),
                            texts.count("publication.interventions", count(most)),
                            reporting,
                            organisations.counties().size()))
                    .orElse(texts.get("publication.site.map.none"));
        }

        private CountyMap map(String title) {
            long most = organisations.counties().stream()
                    .mapToLong(this::count)
                    .max()
                    .orElse(1);
            return new CountyMap(
                    Heading.of(ID + "-ritad", title, says()).withNote(CountyBorders.attribution(texts)),
                    borders.viewBox(),
                    organisations.counties().stream().map(this::county).toList(),
                    Classes.counts(Math.max(1, most), texts::number),
                    new Words(
                            texts.get("publication.column.interventions"),
                            texts.get("publication.no-report"),
                            texts.get("publication.withheld")));
        }

        private CountyMap.County county(County county) {
            ResultRow row = reported.interventions(county.code());
            Reading reading =
                    row.known() ? Reading.known(count(county), texts.number(count(county))) : Shown.unknown(row, texts);
            return new CountyMap.County(
                    county.code(),
                    borders.path(county.code()),
                    reading,
                    Target.to(
                            href(county),
                            texts.get(
                                    "publication.site.map.spoken",
                                    county.name(texts),
                                    reported.count(county.code(), texts))));
        }

        private Table table() {
            return new Table(
                    List.of(
                            new Head(texts.get("publication.column.county"), false),
                            new Head(texts.get("publication.feedback.row.reported"), true),
                            new Head(texts.get("publication.column.interventions"), true),
                            new Head(texts.get("publication.feedback.row.funds"), true)),
                    organisations.counties().stream().map(this::cells).toList());
        }

        private List<Cell> cells(County county) {
            ResultRow row = reported.interventions(county.code());
            return List.of(
                    new Cell(county.name(texts), href(county)),
                    new Cell(
                            texts.get(
                                    "publication.feedback.of",
                                    row.reach().reported(),
                                    row.reach().asked()),
                            null),
                    new Cell(reported.count(county.code(), texts), null),
                    new Cell(reported.money(county.code(), texts), null));
        }

        private String href(County county) {
            return addresses.path(county) + "?ar=" + year;
        }

        private long count(County county) {
            ResultRow row = reported.interventions(county.code());
            return row.known() ? row.amount().value() : 0;
        }
    }
}
