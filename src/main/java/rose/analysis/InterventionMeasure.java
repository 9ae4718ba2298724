package rose.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.analysis.stated.StatedLine;
import rose.coding.Category;
import rose.coding.Dimension;
import rose.platform.Problem;

/** What interventions and who reported them tell: numbers, funds, and shares of interventions. */
@Component
class InterventionMeasure implements StatedMeasure {

    private static final Map<String, Dimension> SHARES = Map.of(
            "share_activity", Dimension.ACTIVITY,
            "share_output", Dimension.OUTPUT,
            "share_goal", Dimension.GOAL,
            "share_outcome", Dimension.OUTCOME);

    /** In an area part of mobile solutions beside action plans only the former are interventions. */
    private static final String MOBILE = "_mobile";

    private static final Set<String> OTHERS = Set.of(
            "interventions",
            "responding_organisations",
            "funds_reported",
            "share_target_group",
            "share_any_outcome",
            "share_funds_activity");

    @Override
    public boolean knows(StatedLine line) {
        return OTHERS.contains(name(line)) || SHARES.containsKey(name(line));
    }

    private static String name(StatedLine line) {
        String counted = line.counted();
        return counted.endsWith(MOBILE) ? counted.substring(0, counted.length() - MOBILE.length()) : counted;
    }

    @Override
    public Found find(StatedLine line, List<Selection> places, FigureReading figures) {
        if (places.stream()
                .map(figures::base)
                .allMatch(base -> base.interventions() == 0 && base.organisations() == 0)) {
            return new Nothing(Problem.of("analysis.stated.why.nothing-reported"));
        }
        return switch (name(line)) {
            case "interventions" -> sum(places, place -> figures.base(place).interventions());
            case "funds_reported" -> sum(places, place -> funds(place, figures));
            default ->
                places.size() == 1
                        ? single(line, places.getFirst(), figures)
                        : new Nothing(Problem.of("analysis.stated.why.does-not-add-up"));
        };
    }

    private static Found sum(List<Selection> places, Function<Selection, Number> number) {
        long sum = places.stream().map(number).mapToLong(Number::longValue).sum();
        return new Value(BigDecimal.valueOf(sum), null);
    }

    private static long funds(Selection place, FigureReading figures) {
        return ((GrantedAndReported) figures.of(place)
                        .figure(FigureKind.GRANTED_AND_REPORTED)
                        .data())
                .reportedSek();
    }

    private static Found single(StatedLine line, Selection place, FigureReading figures) {
        String name = name(line);
        return switch (name) {
            case "responding_organisations" ->
                new Value(BigDecimal.valueOf(figures.base(place).organisations()), null);
            case "share_target_group" -> targetGroup(line, place, figures);
            case "share_any_outcome" -> anyOutcome(place, figures);
            case "share_funds_activity" -> fundsShare(line, place, figures);
            default -> category(line, SHARES.get(name), place, figures);
        };
    }

    private static Found targetGroup(StatedLine line, Selection place, FigureReading figures) {
        var groups =
                (ValueShares) figures.of(place).figure(FigureKind.TARGET_GROUPS).data();
        return groups.shares().stream()
                .filter(share -> same(share.value(), line.item()))
                .findFirst()
                .<Found>map(share -> percent(share.interventions(), groups.interventions()))
                .orElseGet(() -> noSuch(line, groups.shares().stream().map(ValueShares.Share::value)));
    }

    private static Found anyOutcome(Selection place, FigureReading figures) {
        var any = (AnyOutcome) figures.of(place).figure(FigureKind.ANY_OUTCOME).data();
        return percent(any.withOutcome(), any.interventions());
    }

    private static Found category(StatedLine line, Dimension dimension, Selection place, FigureReading figures) {
        CategoryShares shares = figures.of(place).categoryShares(dimension);
        return shares.of(dimension).stream()
                .filter(share -> named(share.category(), line.item()))
                .findFirst()
                .<Found>map(share -> percent(share.interventions(), shares.interventions()))
                .orElseGet(() -> noSuch(
                        line,
                        shares.of(dimension).stream()
                                .map(share -> share.category().name())));
    }

    private static Found fundsShare(StatedLine line, Selection place, FigureReading figures) {
        var money = (MoneyByCategory)
                figures.of(place).figure(FigureKind.MONEY_BY_CATEGORY).data();
        long all =
                money.rows().stream().mapToLong(MoneyByCategory.Row::splitSek).sum();
        Optional<MoneyByCategory.Row> row = money.rows().stream()
                .filter(each -> named(each.category(), line.item()))
                .findFirst();
        return row.<Found>map(each -> percent(each.splitSek(), all))
                .orElseGet(() -> noSuch(
                        line, money.rows().stream().map(each -> each.category().name())));
    }

    private static Found percent(long part, long whole) {
        return whole == 0
                ? new Nothing(Problem.of("analysis.stated.why.nothing-coded"))
                : new Value(
                        BigDecimal.valueOf(part)
                                .movePointRight(2)
                                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64),
                        (int) Math.min(whole, Integer.MAX_VALUE));
    }

    private static Found noSuch(StatedLine line, Stream<String> known) {
        return new Nothing(Problem.of(
                "analysis.stated.why.no-such-item",
                line.item().isEmpty() ? "–" : line.item(),
                known.collect(Collectors.joining("; "))));
    }

    private static boolean named(Category category, String name) {
        return Stream.concat(Stream.of(category.name(), category.nameEn()), category.alsoWritten().stream())
                .filter(Objects::nonNull)
                .anyMatch(known -> same(known, name));
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Letters and digits only: a file may have lost the commas of a name. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
