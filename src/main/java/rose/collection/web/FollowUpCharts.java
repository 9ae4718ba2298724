package rose.collection.web;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import rose.collection.Pace;
import rose.collection.ResponseCount;
import rose.collection.Round;
import rose.collection.web.FollowUpPage.NamedChart;
import rose.collection.web.FollowUpPage.PaceRow;
import rose.organisations.County;
import rose.platform.Texts;
import rose.platform.charts.Classes;
import rose.platform.charts.CountyBorders;
import rose.platform.charts.CountyMaps;
import rose.platform.charts.Curves;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.Target;
import rose.platform.charts.Words;

/** Draws how far a collection has come: by county, and over time. */
@Component
class FollowUpCharts {

    private final CountyBorders borders;

    FollowUpCharts(CountyBorders borders) {
        this.borders = borders;
    }

    List<NamedChart> maps(List<County> counties, Round round, FollowUpQuery query, Texts texts) {
        CountyMaps maps = CountyMaps.of(
                Heading.of("lan", texts.get("collection.follow.map.title"), FollowUpPages.says(round, texts)),
                counties.stream()
                        .map(county -> drawn(county, round, query, texts))
                        .toList(),
                Classes.shares(texts),
                new Words(texts.get("collection.follow.map.measure"), texts.get("collection.follow.map.nobody"), ""),
                borders,
                texts);
        return List.of(
                new NamedChart(texts.get("collection.follow.map.tiles"), maps.tiles()),
                new NamedChart(texts.get("collection.follow.map.drawn"), maps.drawn()));
    }

    private static CountyMaps.County drawn(County county, Round round, FollowUpQuery query, Texts texts) {
        return new CountyMaps.County(
                county.code(),
                county.letter(),
                county.tileColumn(),
                county.tileRow(),
                reading(round, county, texts),
                target(round, county, query, texts));
    }

    private static Reading reading(Round round, County county, Texts texts) {
        ResponseCount count = round.ofCounty(county.code());
        return count.asked() == 0 ? Reading.noReport() : Reading.known(count.share(), texts.percent(count.share()));
    }

    private static Target target(Round round, County county, FollowUpQuery query, Texts texts) {
        ResponseCount count = round.ofCounty(county.code());
        String name = county.name(texts);
        return count.asked() == 0
                ? Target.of(texts.get("collection.follow.map.spoken-nobody", name))
                : Target.to(
                        query.in(county.code()).href(),
                        texts.get("collection.follow.map.spoken", name, count.submitted(), count.asked()));
    }

    FollowUpPage.Pace pace(Pace pace, Round round, FollowUpQuery query, Texts texts) {
        List<String> years =
                pace.years().stream().map(year -> String.valueOf(year.year())).toList();
        return new FollowUpPage.Pace(
                curves(pace, query, texts),
                years,
                IntStream.rangeClosed(Pace.FROM, Pace.TO)
                        .filter(day -> day == Pace.FROM || day == 0 || day == Pace.TO || changes(pace, day))
                        .mapToObj(day -> row(pace, day, texts))
                        .toList());
    }

    private static boolean changes(Pace pace, int day) {
        return pace.years().stream()
                .anyMatch(year -> year.by(day) != null && !year.by(day).equals(year.by(day - 1)));
    }

    private static PaceRow row(Pace pace, int day, Texts texts) {
        return new PaceRow(
                day(day, texts),
                pace.years().stream()
                        .map(year -> year.by(day) == null ? "–" : texts.number(year.by(day)))
                        .toList());
    }

    private static String day(int day, Texts texts) {
        if (day == 0) {
            return texts.get("collection.follow.pace.due");
        }
        return texts.get(day < 0 ? "collection.follow.pace.before" : "collection.follow.pace.after", Math.abs(day));
    }

    private static Curves curves(Pace pace, FollowUpQuery query, Texts texts) {
        return new Curves(
                Heading.of(
                        "takt",
                        texts.get("collection.follow.pace.title"),
                        texts.get("collection.follow.pace.description")),
                pace.years().stream().map(year -> line(year, query, texts)).toList(),
                Pace.FROM,
                Pace.TO,
                texts.get("collection.follow.pace.due"),
                texts.get("collection.follow.pace.across"),
                day -> day > 0 ? "+" + day : String.valueOf(day).replace('-', '−'),
                texts::percent);
    }

    private static Curves.Line line(Pace.Year year, FollowUpQuery query, Texts texts) {
        int last = year.submitted().isEmpty() ? 0 : year.submitted().getLast();
        String said = year.submitted().isEmpty()
                ? texts.get("collection.follow.pace.not-yet", String.valueOf(year.year()))
                : texts.get("collection.follow.pace.line", String.valueOf(year.year()), last, year.asked());
        return new Curves.Line(
                said,
                IntStream.range(0, year.submitted().size())
                        .mapToObj(i -> Math.min(1, year.share(Pace.FROM + i)))
                        .toList(),
                Target.to(query.year(year.year()).href(), said));
    }
}
