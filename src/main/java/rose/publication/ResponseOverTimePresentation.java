package rose.publication;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.analysis.ResponseOverTime;
import rose.analysis.ResponseOverTime.Day;
import rose.analysis.Selection;
import rose.collection.Pace;
import rose.platform.Texts;
import rose.platform.charts.Curves;
import rose.platform.charts.Heading;
import rose.platform.charts.Target;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

/** Two curves, all and those that were late, as far as today; the table has the days on which anything came. */
record ResponseOverTimePresentation(Selection selection, ResponseOverTime data, Texts texts) implements Presentation {

    @Override
    public String says() {
        if (data.due() == null) {
            return texts.get("publication.over-time.not-asked");
        }
        if (data.days().isEmpty()) {
            return texts.get("publication.over-time.not-yet", texts.date(data.due()));
        }
        Day last = data.days().getLast();
        Optional<Day> due =
                data.days().stream().filter(day -> day.number() == 0).findFirst();
        String bodies = selection.level().bodies(texts);
        return due.isEmpty()
                ? texts.get(
                        "publication.over-time.says.before",
                        last.submitted(),
                        data.asked(),
                        bodies,
                        texts.date(data.due()))
                : texts.get(
                        "publication.over-time.says",
                        due.get().submitted(),
                        data.asked(),
                        bodies,
                        texts.date(data.due()),
                        last.submitted(),
                        last.late());
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (data.days().isEmpty()) {
            return List.of();
        }
        Day last = data.days().getLast();
        var chart = new Curves(
                Heading.of(id, title, says),
                List.of(
                        line(texts.get("publication.over-time.all", last.submitted(), data.asked()), Day::submitted),
                        line(texts.get("publication.over-time.late", last.late()), Day::late)),
                Pace.FROM,
                Pace.TO,
                texts.get("publication.over-time.due"),
                texts.get("publication.over-time.across"),
                day -> day > 0 ? "+" + day : String.valueOf(day).replace('-', '−'),
                texts::percent);
        return List.of(new NamedChart(texts.get("publication.chart.lines"), chart));
    }

    private Curves.Line line(String label, ToIntFunction<Day> count) {
        return new Curves.Line(
                label,
                data.days().stream()
                        .map(day -> data.share(count.applyAsInt(day)))
                        .toList(),
                Target.of(label));
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.over-time.day"), false),
                        new Head(texts.get("publication.column.submitted"), true),
                        new Head(texts.get("publication.column.on-time"), true),
                        new Head(texts.get("publication.column.late"), true),
                        new Head(texts.get("publication.column.response"), true)),
                told().map(this::row).toList());
    }

    /** The first and the last day, the last day to answer, and every day on which anything came. */
    private Stream<Day> told() {
        List<Day> days = data.days();
        return IntStream.range(0, days.size())
                .filter(i -> i == 0
                        || i == days.size() - 1
                        || days.get(i).number() == 0
                        || days.get(i).submitted() != days.get(i - 1).submitted())
                .mapToObj(days::get);
    }

    private List<Cell> row(Day day) {
        return List.of(
                Cell.of(texts.date(data.date(day))
                        + (day.number() == 0 ? " " + texts.get("publication.over-time.is-due") : "")),
                Cell.of(texts.number(day.submitted())),
                Cell.of(texts.number(day.onTime())),
                Cell.of(texts.number(day.late())),
                Cell.of(data.asked() == 0 ? "–" : texts.percent(data.share(day.submitted()))));
    }

    @Override
    public Optional<String> note() {
        return Optional.of(texts.get("publication.over-time.note"));
    }
}
