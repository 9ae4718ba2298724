package rose.collection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.collection.FollowUp;
import rose.collection.ResponseCount;
import rose.collection.Round;
import rose.collection.web.FollowUpPage.CountRow;
import rose.collection.web.FollowUpPage.Option;
import rose.organisations.County;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.Texts;
import rose.surveys.Survey;

/** Words the page that tells how the collection comes on. */
@Component
class FollowUpPages {

    private final FollowUp followUp;
    private final Agreements agreements;
    private final Organisations organisations;
    private final FollowUpCharts charts;
    private final RespondentLists lists;

    FollowUpPages(
            FollowUp followUp,
            Agreements agreements,
            Organisations organisations,
            FollowUpCharts charts,
            RespondentLists lists) {
        this.followUp = followUp;
        this.agreements = agreements;
        this.organisations = organisations;
        this.charts = charts;
        this.lists = lists;
    }

    /** The newest year whose surveys have opened; where none has, the newest of all. */
    int currentYear() {
        List<Survey> surveys = followUp.surveys();
        return surveys.stream()
                .filter(survey -> survey.opensOn() == null || !followUp.today().isBefore(survey.opensOn()))
                .findFirst()
                .or(() -> surveys.stream().findFirst())
                .map(Survey::year)
                .orElse(followUp.today().getYear());
    }

    boolean ofYear(Long surveyId, int year) {
        return followUp.surveys().stream()
                .anyMatch(survey -> Objects.equals(survey.id(), surveyId) && survey.year() == year);
    }

    FollowUpPage of(Round round, FollowUpQuery query, int page, boolean allChosen, Viewer viewer, Texts texts) {
        boolean wide = round.countyCode() == null;
        List<County> counties = organisations.counties();
        return new FollowUpPage(
                title(round, texts),
                years(query),
                surveyOptions(round, texts),
                viewer.analyst() ? countyOptions(counties, round, texts) : List.of(),
                says(round, texts),
                numbers(round.count(), texts),
                round.survey() == null ? surveys(round, query, texts) : List.of(),
                wide ? byCounty(counties, round, query, texts) : List.of(),
                wide ? charts.maps(counties, round, query, texts) : List.of(),
                charts.pace(followUp.pace(round), round, query, texts),
                lists.of(round, query, page, allChosen, viewer, texts),
                automatic(round, texts),
                viewer.analyst() && round.survey() != null,
                round.survey() == null);
    }

    String title(Round round, Texts texts) {
        String what = round.survey() == null
                ? texts.get("collection.follow.all-surveys", String.valueOf(round.year()))
                : name(round.survey(), texts) + " " + round.year();
        return round.countyCode() == null
                ? what
                : what + ", " + organisations.county(round.countyCode()).name(texts);
    }

    /** "Område 2 Barn och unga, regioner". */
    private String name(Survey survey, Texts texts) {
        return agreements.area(survey.year(), survey.area()).numberedName(texts) + ", "
                + survey.level().inText(texts);
    }

    private List<Option> years(FollowUpQuery query) {
        return followUp.surveys().stream()
                .map(Survey::year)
                .distinct()
                .map(year -> new Option(String.valueOf(year), String.valueOf(year), year.equals(query.ar())))
                .toList();
    }

    private List<Option> surveyOptions(Round round, Texts texts) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", texts.get("collection.follow.choose.all-surveys"), round.survey() == null));
        followUp.surveys().stream()
                .filter(survey -> survey.year() == round.year())
                .map(survey -> new Option(
                        String.valueOf(survey.id()),
                        name(survey, texts),
                        round.survey() != null && survey.id() == round.survey().id()))
                .forEach(options::add);
        return options;
    }

    private static List<Option> countyOptions(List<County> counties, Round round, Texts texts) {
        return Stream.concat(
                        Stream.of(new Option(
                                "", texts.get("collection.follow.choose.all-counties"), round.countyCode() == null)),
                        counties.stream()
                                .map(county -> new Option(
                                        county.code(),
                                        county.name(texts),
                                        county.code().equals(round.countyCode()))))
                .toList();
    }

    static String says(Round round, Texts texts) {
        ResponseCount count = round.count();
        return round.level() == null
                ? texts.get("collection.follow.says.responses", count.submitted(), count.asked())
                : texts.get(
                        "collection.follow.says",
                        count.submitted(),
                        count.asked(),
                        round.level().bodies(texts));
    }

    private static List<FollowUpPage.Number> numbers(ResponseCount count, Texts texts) {
        return List.of(
                number(count.submitted(), "collection.follow.submitted", texts),
                number(count.begun() - count.submitted(), "collection.follow.being-written", texts),
                number(count.notBegun(), "collection.follow.not-begun", texts),
                number(count.attested(), "collection.follow.attested", texts),
                number(count.late(), "collection.follow.late", texts),
                number(count.overdue(), "collection.follow.overdue", texts));
    }

    private static FollowUpPage.Number number(int value, String key, Texts texts) {
        return new FollowUpPage.Number(texts.number(value), texts.get(key).toLowerCase(texts.locale()));
    }

    private List<CountRow> surveys(Round round, FollowUpQuery query, Texts texts) {
        return round.surveys().stream()
                .map(survey -> row(name(survey, texts), query.of(survey.id()).href(), round.ofSurvey(survey), texts))
                .toList();
    }

    private static List<CountRow> byCounty(List<County> counties, Round round, FollowUpQuery query, Texts texts) {
        return counties.stream()
                .filter(county -> round.ofCounty(county.code()).asked() > 0)
                .map(county -> row(
                        county.letter() + " " + county.name(texts),
                        query.in(county.code()).href(),
                        round.ofCounty(county.code()),
                        texts))
                .toList();
    }

    private static CountRow row(String name, String href, ResponseCount count, Texts texts) {
        return new CountRow(
                name,
                href,
                texts.number(count.asked()),
                texts.number(count.begun()),
                texts.number(count.submitted()),
                texts.number(count.attested()),
                texts.number(count.late()),
                texts.number(count.overdue()),
                texts.percent(count.share()));
    }

    private String automatic(Round round, Texts texts) {
        boolean any = round.surveys().stream().anyMatch(followUp::writesByItself);
        return texts.get(any ? "collection.follow.automatic" : "collection.follow.automatic.none");
    }
}
