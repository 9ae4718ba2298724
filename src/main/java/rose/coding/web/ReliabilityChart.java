package rose.coding.web;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rose.coding.Dimension;
import rose.coding.LotReliability;
import rose.platform.Texts;
import rose.platform.charts.Chart;
import rose.platform.charts.Curves;
import rose.platform.charts.Heading;
import rose.platform.charts.Target;

/** Draws alpha month by month, a line for each dimension. */
final class ReliabilityChart {

    private ReliabilityChart() {}

    /** Empty where there are not two months. */
    static Optional<Chart> of(List<LotReliability.Month> months, List<Dimension> dimensions, Texts texts) {
        if (months.isEmpty()) {
            return Optional.empty();
        }
        YearMonth first = months.getFirst().month();
        int last = (int) ChronoUnit.MONTHS.between(first, months.getLast().month());
        if (last == 0) {
            return Optional.empty();
        }
        return Optional.of(new Curves(
                Heading.of(
                        "over-tid",
                        texts.get("coding.measured.months.title"),
                        texts.get("coding.measured.months.lead")),
                dimensions.stream()
                        .map(dimension -> line(months, first, last, dimension, texts))
                        .toList(),
                0,
                last,
                "",
                texts.get("coding.measured.months.across"),
                true,
                month -> first.plusMonths(month).toString(),
                share -> texts.decimal(share, 2)));
    }

    private static Curves.Line line(
            List<LotReliability.Month> months, YearMonth first, int last, Dimension dimension, Texts texts) {
        List<Double> alphas = IntStream.rangeClosed(0, last)
                .mapToObj(month -> alpha(months, first.plusMonths(month), dimension))
                .toList();
        String name = ReliabilityPage.name(dimension, texts);
        return new Curves.Line(name, alphas, Target.of(texts.get("coding.measured.months.line", name)));
    }

    /** NaN where it is undefined; what is below 0 is drawn as 0. */
    private static double alpha(List<LotReliability.Month> months, YearMonth month, Dimension dimension) {
        return months.stream()
                .filter(each -> each.month().equals(month) && each.dimension() == dimension)
                .flatMap(each -> each.measured().alpha().stream())
                .mapToDouble(estimate -> Math.max(0, estimate.alpha()))
                .findFirst()
                .orElse(Double.NaN);
    }
}
