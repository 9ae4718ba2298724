package rose.publication.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import rose.analysis.Figure;
import rose.analysis.FigureKind;
import rose.analysis.FigureSet;
import rose.analysis.Figures;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Result;
import rose.analysis.explore.ResultRow;
import rose.analysis.explore.Split;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.platform.charts.Heading;
import rose.platform.charts.Reading;
import rose.platform.charts.SmallMultiples;
import rose.platform.charts.Target;
import rose.platform.charts.Words;
import rose.publication.FigureDrawer;
import rose.publication.FigureView;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

/** Draws the rows of a theme place by place: shares, so that a small place can be held beside a large one. */
@Component
public class ComparedFigures {

    private final Figures figures;
    private final FigureDrawer drawer;

    ComparedFigures(Figures figures, FigureDrawer drawer) {
        this.figures = figures;
        this.drawer = drawer;
    }

    /** Goals, and money by activity; with what must be known of the nation's codes that they rest on. */
    List<FigureView> of(Comparison comparison, Texts texts) {
        return List.of(
                view(comparison, Theme.GOALS, Dimension.GOAL, texts),
                view(comparison, Theme.FUNDS_BY_ACTIVITY, Dimension.ACTIVITY, texts));
    }

    /**
     * Goals alone.
     *
     * @param most at most so many rows, the nation's commonest
     * @param names what the places are called
     */
    FigureView goals(Comparison comparison, int most, Function<Place, String> names, Texts texts) {
        List<String> keys = keys(comparison, Theme.GOALS).stream().limit(most).toList();
        return new Drawn(
                        id(Theme.GOALS) + "-" + comparison.selection().area().shortName() + "-"
                                + comparison.selection().level(),
                        comparison,
                        Theme.GOALS,
                        keys,
                        names,
                        texts)
                .view(warnings(comparison, Dimension.GOAL, texts));
    }

    /**
     * Of themes that go by interventions: the nation's commonest rows of each.
     *
     * @param most at most so many rows
     * @param names what the places are called
     */
    public List<FigureView> shares(
            Comparison comparison, List<Theme> themes, int most, Function<Place, String> names, Texts texts) {
        FigureSet nation = figures.figures(comparison.selection());
        return themes.stream()
                .map(theme -> new Drawn(
                                id(theme),
                                comparison,
                                theme,
                                keys(comparison, theme).stream().limit(most).toList(),
                                names,
                                texts)
                        .view(theme.dimension() == null ? List.of() : warnings(nation, theme.dimension(), texts)))
                .toList();
    }

    private List<String> warnings(FigureSet nation, Dimension dimension, Texts texts) {
        return drawer.warnings(nation.categoryFigure(dimension), texts);
    }

    private FigureView view(Comparison comparison, Theme theme, Dimension dimension, Texts texts) {
        return new Drawn(id(theme), comparison, theme, keys(comparison, theme), place -> place.name(texts), texts)
                .view(warnings(comparison, dimension, texts));
    }

    /** What has no category has no row: nobody set it as a goal. */
    private static List<String> keys(Comparison comparison, Theme theme) {
        return comparison.keys(theme).stream()
                .filter(key -> !key.equals(Split.NONE))
                .toList();
    }

    private List<String> warnings(Comparison comparison, Dimension dimension, Texts texts) {
        Figure nation = figures.figure(FigureKind.CATEGORY_SHARES, comparison.selection(), dimension);
        return drawer.warnings(nation, texts);
    }

    private static String id(Theme theme) {
        return "jamfor-" + theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** One theme in the making. */
    private record Drawn(
            String id,
            Comparison comparison,
            Theme theme,
            List<String> keys,
            Function<Place, String> names,
            Texts texts) {

        FigureView view(List<String> warnings) {
            String title = texts.get(
                    "publication.feedback.figure." + name(),
                    comparison.selection().area().name(texts),
                    comparison.selection().level().inText(texts),
                    String.valueOf(comparison.selection().year()));
            String says = says();
            return new FigureView(
                    id,
                    title,
                    says,
                    charts(Heading.of(id, title, says)),
                    table(),
                    warnings,
                    Optional.empty(),
                    foot(),
                    comparison.synthetic(),
                    Optional.empty());
        }

        private String name() {
            return theme == Theme.FUNDS_BY_ACTIVITY
                    ? "money"
                    : theme.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        private String name(PlaceNumbers numbers) {
            return names.apply(numbers.place());
        }

        private String says() {
            List<String> said = new ArrayList<>();
            comparison.places().forEach(numbers -> said.add(says(numbers)));
            return String.join(" ", said);
        }

        private String says(PlaceNumbers numbers) {
            String place = name(numbers);
            return largest(numbers)
                    .map(row -> texts.get(
                            "publication.feedback.figure.most",
                            place,
                            comparison.name(theme, row.key(), texts),
                            share(numbers, row)))
                    .orElseGet(() -> texts.get(
                            "publication.feedback.figure.none", place, Shown.state(numbers.total(theme), texts)));
        }

        private Optional<ResultRow> largest(PlaceNumbers numbers) {
            return numbers.result(theme).rows().stream()
                    .filter(row -> row.known() && row.amount().value() > 0)
                    .filter(row -> !row.key().equals(Split.NONE))
                    .max(java.util.Comparator.comparingLong(row -> row.amount().value()));
        }

        private String share(PlaceNumbers numbers, ResultRow row) {
            return numbers.share(theme, row.key()).map(texts::percent).orElse("–");
        }

        private List<NamedChart> charts(Heading heading) {
            if (keys.isEmpty()
                    || comparison.places().stream()
                            .allMatch(numbers -> largest(numbers).isEmpty())) {
                return List.of();
            }
            List<SmallMultiples.Panel> panels = comparison.places().stream()
                    .map(numbers -> new SmallMultiples.Panel(
                            name(numbers),
                            keys.stream().map(key -> cell(numbers, key)).toList()))
                    .toList();
            var chart = new SmallMultiples(
                    heading,
                    keys.stream().map(key -> comparison.name(theme, key, texts)).toList(),
                    panels,
                    new Words(
                            texts.get("publication.feedback.figure." + name() + ".measure"),
                            texts.get("publication.no-report"),
                            texts.get("publication.withheld")));
            return List.of(new NamedChart(texts.get("publication.chart.bars"), chart));
        }

        private SmallMultiples.Cell cell(PlaceNumbers numbers, String key) {
            ResultRow row = numbers.row(theme, key);
            String spoken = texts.get(
                    "publication.feedback.figure.spoken",
                    name(numbers),
                    comparison.name(theme, key, texts),
                    shown(numbers, row));
            return new SmallMultiples.Cell(
                    reading(numbers, row),
                    href(numbers, row).map(href -> Target.to(href, spoken)).orElseGet(() -> Target.of(spoken)));
        }

        private Reading reading(PlaceNumbers numbers, ResultRow row) {
            Optional<Double> share = numbers.share(theme, row.key());
            return share.isPresent()
                    ? Reading.known(share.get(), texts.percent(share.get()))
                    : Shown.unknown(row, texts);
        }

        private Optional<String> href(PlaceNumbers numbers, ResultRow row) {
            Exploration asked = numbers.explored().get(theme).exploration();
            return row.known() && row.amount().counted() > 0
                    ? Optional.of(asked.row(row.key()).href())
                    : Optional.empty();
        }

        private Table table() {
            List<Head> heads = new ArrayList<>();
            heads.add(new Head(texts.get("publication.feedback.figure." + name() + ".column"), false));
            comparison.places().forEach(numbers -> heads.add(new Head(name(numbers), true)));
            return new Table(heads, keys.stream().map(this::row).toList());
        }

        private List<Cell> row(String key) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell(comparison.name(theme, key, texts), null));
            for (PlaceNumbers numbers : comparison.places()) {
                ResultRow row = numbers.row(theme, key);
                cells.add(new Cell(shown(numbers, row), href(numbers, row).orElse(null)));
            }
            return cells;
        }

        /** "40 % (2 av 5)", "12 % (340 000 kr)", or why there is no number. */
        private String shown(PlaceNumbers numbers, ResultRow row) {
            if (!row.known()) {
                return Shown.state(row, texts);
            }
            Result result = numbers.result(theme);
            String number = theme == Theme.FUNDS_BY_ACTIVITY
                    ? texts.money(row.amount().value())
                    : texts.get("publication.feedback.of", row.amount().value(), result.base());
            return texts.get("publication.feedback.share", share(numbers, row), number);
        }

        private List<String> foot() {
            List<String> foot = new ArrayList<>();
            foot.add(texts.get("publication.feedback.figure." + name() + ".foot"));
            comparison
                    .places()
                    .forEach(numbers -> foot.add(texts.get(
                            theme.dimension() == null
                                    ? "publication.feedback.figure.base-reported"
                                    : "publication.feedback.figure.base",
                            name(numbers),
                            numbers.result(theme).base(),
                            numbers.result(theme).reported(),
                            numbers.reported(),
                            numbers.asked())));
            foot.add(texts.get(
                    comparison.synthetic() ? "publication.source.synthetic" : "publication.source",
                    String.valueOf(comparison.selection().year())));
            return foot;
        }
    }
}
