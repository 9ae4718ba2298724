package rose.publication.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.agreements.Agreement;
import rose.agreements.Agreements;
import rose.agreements.Grants;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Filter;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Split;
import rose.collection.Interventions;
import rose.collection.PublishedFilter;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.publication.feedback.Comparisons;
import rose.publication.feedback.FactSheetRuns;
import rose.publication.feedback.Place;
import rose.publication.feedback.Places;
import rose.publication.feedback.Subject;
import rose.publication.feedback.Theme;
import rose.publication.site.Profile.Line;

/** What there is to tell the public of a county or a recipient, with the numbers as they are now. */
@Component
public class Profiles {

    private static final List<Theme> MONEY = List.of(Theme.INTERVENTIONS, Theme.FUNDS, Theme.SETTLED);
    private static final List<Theme> WORK =
            List.of(Theme.INTERVENTIONS, Theme.GOALS, Theme.OUTCOMES, Theme.TARGET_GROUPS);
    private static final int MOST_PUBLISHED = 8;

    private final Agreements agreements;
    private final Figures figures;
    private final Explorer explorer;
    private final Comparisons comparisons;
    private final Places places;
    private final Interventions interventions;
    private final FactSheetRuns sheets;
    private final SiteYears years;
    private final ProfileWords words;

    Profiles(
            Agreements agreements,
            Figures figures,
            Explorer explorer,
            Comparisons comparisons,
            Places places,
            Interventions interventions,
            FactSheetRuns sheets,
            SiteYears years,
            ProfileWords words) {
        this.agreements = agreements;
        this.figures = figures;
        this.explorer = explorer;
        this.comparisons = comparisons;
        this.places = places;
        this.interventions = interventions;
        this.sheets = sheets;
        this.years = years;
        this.words = words;
    }

    /**
     * What a reader asks to see; what is null or not there is chosen from what has been reported.
     *
     * @param area the one whose goals, outcomes and target groups are compared, on {@code level}
     */
    public record Asked(String year, String area, String level) {}

    public ProfileView profile(Subject subject, Asked asked, Texts texts) {
        return words.view(of(subject, asked), texts);
    }

    private Profile of(Subject subject, Asked asked) {
        int year = years.asked(asked.year());
        Explorer.Moment moment = explorer.at(figures.reading(agreements.latest().year()));
        List<Grants> granted = agreements.grants();
        Comparisons.Reading reading = comparisons.reading(moment, granted);
        List<Line> lines = lines(subject, year, reading);
        PublishedFilter open = filter(subject, year);
        return new Profile(
                subject,
                year,
                years.all(),
                lines,
                chosen(lines, asked).map(line -> compared(subject, line, reading)),
                Reported.of(Split.YEAR, all(subject), moment),
                invented(subject, moment),
                granted,
                recipients(subject, year, moment),
                interventions.published(open, 0, MOST_PUBLISHED),
                interventions.countPublished(open),
                sheets.publishedYears().contains(year));
    }

    private List<Line> lines(Subject subject, int year, Comparisons.Reading reading) {
        return agreements.agreement(year).areas().stream()
                .flatMap(area -> area.levels().stream()
                        .filter(subject.levels()::contains)
                        .map(level -> new Selection(area, level)))
                .map(selection -> reading.of(selection, around(subject, selection), MONEY))
                .filter(comparison -> comparison.places().size() > 1)
                .map(Line::new)
                .toList();
    }

    private List<Place> around(Subject subject, Selection selection) {
        return switch (subject) {
            case Subject.Recipient recipient -> places.around(recipient.organisation());
            case Subject.Territory territory ->
                places.ofCounty(territory.county().code(), selection.level());
        };
    }

    /** What is asked for, else where most is coded of theirs, else of the nation's. */
    private static Optional<Line> chosen(List<Line> lines, Asked asked) {
        return lines.stream()
                .filter(line -> line.is(asked.area(), asked.level()))
                .findFirst()
                .or(() -> lines.stream()
                        .max(Comparator.comparingLong((Line line) ->
                                        line.own().value(Theme.SETTLED).orElse(0L))
                                .thenComparingLong(line ->
                                        line.nation().value(Theme.SETTLED).orElse(0L))));
    }

    private Line compared(Subject subject, Line line, Comparisons.Reading reading) {
        Selection selection = line.comparison().selection();
        return new Line(reading.of(selection, around(subject, selection), WORK));
    }

    private Reported recipients(Subject subject, int year, Explorer.Moment moment) {
        if (subject instanceof Subject.Recipient) {
            return null;
        }
        return Reported.of(Split.ORGANISATION, own(subject).with(Split.YEAR, String.valueOf(year)), moment);
    }

    private Set<Integer> invented(Subject subject, Explorer.Moment moment) {
        return years.all().stream()
                .filter(year -> moment.explore(
                                List.of(Exploration.of(
                                        Measure.INTERVENTIONS,
                                        Split.NOTHING,
                                        own(subject).with(Split.YEAR, String.valueOf(year)))),
                                Viewer.PUBLIC)
                        .getFirst()
                        .synthetic())
                .collect(Collectors.toSet());
    }

    private Filter all(Subject subject) {
        Set<String> all = agreements.all().stream()
                .map(Agreement::year)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        return own(subject).with(Split.YEAR, all);
    }

    /** What is theirs, whatever the year. */
    static Filter own(Subject subject) {
        return switch (subject) {
            case Subject.Recipient recipient ->
                Filter.ALL.with(Split.ORGANISATION, recipient.organisation().id());
            case Subject.Territory territory ->
                Filter.ALL.with(Split.COUNTY, territory.county().code());
        };
    }

    private static PublishedFilter filter(Subject subject, int year) {
        return switch (subject) {
            case Subject.Recipient recipient ->
                new PublishedFilter(
                        year, null, null, null, recipient.organisation().id());
            case Subject.Territory territory ->
                new PublishedFilter(year, null, null, territory.county().code(), null);
        };
    }
}
