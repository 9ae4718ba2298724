package rose.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rose.analysis.facts.Bits;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;

/**
 * For each category of one dimension its share of the coded interventions, year by year. Where the codebook changed, a category is
 * followed back over what corresponds to it; a step is doubtful where that is not one to one.
 *
 * @param years rising; the last is the one that is chosen
 * @param lines in the order of the last year's shares
 */
public record CategorySeries(Dimension dimension, List<Year> years, List<Line> lines) implements FigureData {

    /** @param interventions with settled codes: the base of that year's shares */
    public record Year(Selection selection, int interventions) {}

    /** One category of the last year's codebook; a point for each year. */
    public record Line(Category category, List<Point> points) {

        /** Whether any step of it is doubtful. */
        public boolean doubtful() {
            return points.stream().anyMatch(Point::doubtful);
        }
    }

    /**
     * One category in one year.
     *
     * @param categories what corresponds to it that year; none where nothing does, which is not zero
     * @param interventions that have any of them; null where nothing corresponds, or nothing is coded
     * @param doubtful whether the step to the year after cannot be relied on
     */
    public record Point(List<Category> categories, Integer interventions, Double share, boolean doubtful) {}

    static CategorySeries of(List<SelectionFacts> years, Dimension dimension) {
        SelectionFacts last = years.getLast();
        List<Line> lines = last.categories(dimension).stream()
                .map(category -> line(category, years))
                .sorted((one, other) -> Double.compare(latest(other), latest(one)))
                .toList();
        return new CategorySeries(
                dimension,
                years.stream()
                        .map(year -> new Year(year.selection(), year.settled().count()))
                        .toList(),
                lines);
    }

    private static double latest(Line line) {
        Double share = line.points().getLast().share();
        return share == null ? -1 : share;
    }

    private static Line line(Category category, List<SelectionFacts> years) {
        List<Point> points = new ArrayList<>();
        Codebook book = years.getLast().book();
        List<Category> current = List.of(category);
        for (SelectionFacts year : years.reversed()) {
            boolean doubtful = false;
            if (year.book() != null && book != null && year.book().id() != book.id()) {
                List<Category> before = before(current, year.book());
                doubtful = doubtful(current, before, book);
                current = before;
                book = year.book();
            }
            points.addFirst(point(current, year, doubtful));
        }
        return new Line(category, points);
    }

    private static List<Category> before(List<Category> current, Codebook book) {
        Set<Long> earlier = current.stream()
                .flatMap(category -> category.earlier().stream())
                .collect(Collectors.toSet());
        return book.categories().stream()
                .filter(category -> earlier.contains(category.id()))
                .toList();
    }

    /** One to one is sure; what several correspond to, or what several of today's come from, is not. */
    private static boolean doubtful(List<Category> current, List<Category> before, Codebook book) {
        if (before.size() != 1 || current.size() != 1) {
            return !before.isEmpty();
        }
        long shared = book.categories().stream()
                .filter(category -> category.dimension() == current.getFirst().dimension())
                .filter(category ->
                        category.earlier().contains(before.getFirst().id()))
                .count();
        return shared > 1;
    }

    private static Point point(List<Category> categories, SelectionFacts year, boolean doubtful) {
        Bits settled = year.settled();
        int base = settled.count();
        if (categories.isEmpty() || year.book() == null || base == 0) {
            return new Point(categories, null, null, doubtful);
        }
        int with = settled.count(year.withAny(categories));
        return new Point(categories, with, (double) with / base, doubtful);
    }

    /** The names of all that stand for a line in some year under another name. */
    public static Set<String> formerNames(Line line) {
        Set<String> names = new HashSet<>();
        line.points().forEach(point -> point.categories().forEach(category -> names.add(category.name())));
        names.remove(line.category().name());
        return names;
    }

    @Override
    public FigureTable table() {
        List<List<Object>> rows = new ArrayList<>();
        for (Line line : lines) {
            for (int i = 0; i < years.size(); i++) {
                Point point = line.points().get(i);
                rows.add(FigureTable.row(
                        line.category().name(),
                        years.get(i).selection().year(),
                        point.interventions(),
                        years.get(i).interventions(),
                        point.interventions() == null
                                ? null
                                : FigureTable.share(
                                        point.interventions(), years.get(i).interventions()),
                        point.doubtful()));
            }
        }
        return new FigureTable(List.of("category", "year", "interventions", "base", "share", "doubtful"), rows);
    }
}
