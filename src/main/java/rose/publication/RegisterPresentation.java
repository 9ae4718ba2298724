package rose.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import rose.analysis.Figure;
import rose.analysis.RegisterStatistics;
import rose.analysis.RegisterStatistics.Place;
import rose.analysis.RegisterStatistics.State;
import rose.analysis.register.RegisterGroup;
import rose.platform.Texts;
import rose.platform.charts.Chart;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.SeriesChart;
import rose.platform.charts.SmallMultiples;
import rose.platform.charts.Target;
import rose.platform.charts.Words;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

/** What a register tells: lines over years, or bars by county. */
record RegisterPresentation(Figure figure, RegisterStatistics data, Texts texts) implements Presentation {

    /** As many lines, and years, as can be told apart. */
    private static final int MOST_LINES = 6;

    private static final int MOST_YEARS = 12;
    private static final int MOST_DECIMALS = 2;

    /** @param template with {@code {measure}}, {@code {place}} and {@code {year}} */
    static String title(String template, RegisterStatistics data, Texts texts) {
        if (data.measure() == null) {
            return texts.get("publication.register.title");
        }
        return template.replace("{measure}", data.measure().name(texts))
                .replace("{unit}", data.measure().unit(texts))
                .replace(
                        "{place}",
                        place(data.county() == null ? null : data.county().name(texts), texts))
                .replace("{year}", String.valueOf(data.year()));
    }

    private static String place(String county, Texts texts) {
        return county == null ? texts.get("publication.register.nation") : county;
    }

    private String name(Place place) {
        return data.byCounty()
                ? place(place.county() == null ? null : place.county().name(texts), texts)
                : String.valueOf(place.year());
    }

    @Override
    public String says() {
        if (data.measure() == null) {
            return texts.get("publication.register.none");
        }
        if (data.groups().isEmpty()) {
            return texts.get("publication.register.nothing-here");
        }
        RegisterGroup group = data.groups().getFirst();
        List<Place> known = data.places().stream()
                .filter(place -> data.state(place, group) == State.KNOWN)
                .filter(place -> !data.byCounty() || place.county() != null)
                .toList();
        if (known.isEmpty()) {
            return texts.get("publication.register.nothing-known");
        }
        Place first = data.byCounty() ? extreme(known, group, true) : known.getFirst();
        Place last = data.byCounty() ? extreme(known, group, false) : known.getLast();
        return texts.get(
                data.byCounty() ? "publication.register.says.counties" : "publication.register.says.years",
                group.name(texts),
                name(first),
                text(first, group),
                name(last),
                text(last, group),
                data.measure().unit(texts));
    }

    private Place extreme(List<Place> places, RegisterGroup group, boolean highest) {
        return places.stream()
                .reduce((one, other) -> {
                    int difference = data.number(one, group).compareTo(data.number(other, group));
                    return (highest ? difference : -difference) >= 0 ? one : other;
                })
                .orElseThrow();
    }

    /** Of all numbers as many decimals as the one with the most. */
    private int decimals() {
        return Math.min(
                MOST_DECIMALS,
                data.places().stream()
                        .flatMap(place -> data.groups().stream().map(group -> data.number(place, group)))
                        .filter(number -> number != null)
                        .mapToInt(number ->
                                Math.max(0, number.stripTrailingZeros().scale()))
                        .max()
                        .orElse(0));
    }

    private String text(Place place, RegisterGroup group) {
        return switch (data.state(place, group)) {
            case MISSING -> texts.get("publication.register.missing");
            case WITHHELD -> texts.get("publication.register.withheld");
            case KNOWN -> number(data.number(place, group));
        };
    }

    private String number(BigDecimal number) {
        int decimals = decimals();
        return decimals == 0 ? texts.number(number.longValue()) : texts.decimal(number.doubleValue(), decimals);
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (data.count(State.KNOWN) == 0) {
            return List.of();
        }
        Heading heading = Heading.of(id, title, says);
        if (data.byCounty()) {
            return List.of(new NamedChart(texts.get("publication.chart.bars"), bars(heading)));
        }
        List<Place> years = data.places()
                .subList(
                        Math.max(0, data.places().size() - MOST_YEARS),
                        data.places().size());
        return years.size() < 2
                ? List.of()
                : List.of(new NamedChart(texts.get("publication.chart.lines"), lines(heading, years)));
    }

    private Chart lines(Heading heading, List<Place> years) {
        return new SeriesChart(
                heading,
                years.stream().map(this::name).toList(),
                data.groups().stream()
                        .limit(MOST_LINES)
                        .map(group -> new SeriesChart.Line(
                                group.name(texts),
                                years.stream()
                                        .map(year -> new SeriesChart.Point(reading(year, group), target(year, group)))
                                        .toList(),
                                Set.of()))
                        .toList(),
                Math.pow(10, -decimals()),
                amount -> number(BigDecimal.valueOf(amount)),
                "",
                words());
    }

    private Chart bars(Heading heading) {
        return new SmallMultiples(
                heading,
                data.places().stream().map(this::name).toList(),
                data.groups().stream()
                        .map(group -> new SmallMultiples.Panel(
                                group.name(texts),
                                data.places().stream()
                                        .map(place ->
                                                new SmallMultiples.Cell(reading(place, group), target(place, group)))
                                        .toList()))
                        .toList(),
                words());
    }

    private Words words() {
        return new Words(
                data.measure().unit(texts),
                texts.get("publication.register.missing"),
                texts.get("publication.register.withheld"));
    }

    private Reading reading(Place place, RegisterGroup group) {
        return switch (data.state(place, group)) {
            case MISSING -> Reading.noReport();
            case WITHHELD -> Reading.withheld();
            case KNOWN -> {
                BigDecimal number = data.number(place, group);
                yield Reading.known(number.doubleValue(), number(number));
            }
        };
    }

    private Target target(Place place, RegisterGroup group) {
        return Target.to(
                href(place),
                texts.get("publication.register.spoken", name(place), group.name(texts), text(place, group)));
    }

    /** From a county to its years, from a year to its counties. */
    private String href(Place place) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/figurer")
                .queryParam("visa", data.byCounty() ? "register" : "register-lan")
                .queryParam("matt", data.measure().key());
        if (!data.byCounty()) {
            uri.queryParam("ar", place.year());
        } else if (place.county() != null) {
            uri.queryParam("lan", place.county().code());
        }
        return uri.toUriString();
    }

    @Override
    public Table table() {
        List<Head> heads = new ArrayList<>();
        heads.add(
                new Head(texts.get(data.byCounty() ? "publication.column.county" : "publication.column.year"), false));
        data.groups().forEach(group -> heads.add(new Head(group.name(texts), true)));
        return new Table(heads, data.places().stream().map(this::row).toList());
    }

    private List<Cell> row(Place place) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell(name(place), href(place)));
        data.groups().forEach(group -> row.add(Cell.of(text(place, group))));
        return row;
    }

    @Override
    public Optional<String> note() {
        if (data.measure() == null) {
            return Optional.empty();
        }
        String unit = texts.get("publication.register.unit", data.measure().unit(texts));
        boolean more = !data.byCounty()
                && (data.groups().size() > MOST_LINES || data.places().size() > MOST_YEARS);
        return Optional.of(more ? unit + " " + texts.get("publication.register.more") : unit);
    }
}
