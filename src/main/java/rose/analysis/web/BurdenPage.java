package rose.analysis.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import rose.agreements.Agreements;
import rose.analysis.Burden;
import rose.organisations.Level;
import rose.platform.Texts;
import rose.platform.charts.BarChart;
import rose.platform.charts.Chart;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.surveys.Survey;

/**
 * The page of what questions cost.
 *
 * @param says a sentence on what it shows
 * @param chart nothing where no time can be told
 */
public record BurdenPage(
        List<Option> years,
        List<Option> areas,
        List<Option> levels,
        String title,
        String says,
        Optional<Chart> chart,
        List<Row> rows,
        String fileHref) {

    private static final int BARS = 10;

    /** One option of a list to choose from. */
    public record Option(String value, String text, boolean chosen) {}

    /** One question. @param median {@code total}: a time, or why there is none */
    public record Row(String id, String label, String median, String total, String uses, String answers, String used) {}

    static BurdenPage of(Survey survey, List<Survey> all, List<Burden> burdens, Agreements agreements, Texts texts) {
        String title = texts.get(
                "analysis.burden.figure",
                agreements.area(survey.year(), survey.area()).name(texts),
                survey.level().inText(texts),
                String.valueOf(survey.year()));
        BurdenWords words = new BurdenWords(burdens, texts);
        return new BurdenPage(
                years(survey, all),
                areas(survey, all, agreements, texts),
                levels(survey, all, texts),
                title,
                words.says(),
                chart(title, burdens, words, texts),
                burdens.stream().map(words::row).toList(),
                UriComponentsBuilder.fromPath("/belastning/fil.csv")
                        .queryParam("ar", survey.year())
                        .queryParam("omrade", survey.area())
                        .queryParam("niva", survey.level())
                        .toUriString());
    }

    private static List<Option> years(Survey chosen, List<Survey> all) {
        return all.stream()
                .map(Survey::year)
                .distinct()
                .map(year -> new Option(year.toString(), year.toString(), year.equals(chosen.year())))
                .toList();
    }

    private static List<Option> areas(Survey chosen, List<Survey> all, Agreements agreements, Texts texts) {
        return those(all, survey -> survey.year().equals(chosen.year()))
                .map(Survey::area)
                .distinct()
                .map(area -> new Option(
                        area, agreements.area(chosen.year(), area).numberedName(texts), area.equals(chosen.area())))
                .toList();
    }

    private static List<Option> levels(Survey chosen, List<Survey> all, Texts texts) {
        List<Level> there = those(
                        all,
                        survey -> survey.year().equals(chosen.year())
                                && survey.area().equals(chosen.area()))
                .map(Survey::level)
                .toList();
        return Level.RECIPIENTS.stream()
                .filter(there::contains)
                .map(level -> new Option(level.name(), level.heading(texts), level == chosen.level()))
                .toList();
    }

    private static Stream<Survey> those(List<Survey> all, Predicate<Survey> which) {
        return all.stream().filter(which);
    }

    private static Optional<Chart> chart(String title, List<Burden> burdens, BurdenWords words, Texts texts) {
        List<BarChart.Bar> bars = burdens.stream()
                .filter(burden -> burden.totalMillis() != null)
                .limit(BARS)
                .map(burden -> new BarChart.Bar(
                        burden.label().in(texts),
                        Reading.known(words.share(burden), words.time(burden.totalMillis())),
                        "",
                        Target.of(words.spoken(burden))))
                .toList();
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new BarChart(Heading.of("belastning", title, words.says()), bars, texts::percent));
    }
}
