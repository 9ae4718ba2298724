package rose.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.demo.SyntheticSurveys.Asked;
import rose.demo.SyntheticWorld.Place;

/**
 * The answers of one area and level in one year, dealt question by question so that each option comes out in the number that it
 * shall have. Those who are keen on one thing are more often keen on the next, and those of one county tell much the same of its
 * plan.
 */
final class AnswerDeal {

    /** What is asked only of those who have answered another question so. */
    private record Given(String question, Set<String> options) {}

    private static final Map<String, Given> GIVEN = Map.of(
            "user_influence_ways", new Given("user_participation", Set.of("yes")),
            "county_plan_basis", new Given("county_plan", Set.of("yes", "in_progress")),
            "suicide_county_plan_basis", new Given("suicide_county_plan", Set.of("yes", "in_progress")),
            "ordinary_examples.kind", new Given("ordinary_decided", Set.of("yes")),
            "ordinary_examples.directed_at", new Given("ordinary_decided", Set.of("yes")));
    /** What those who report no intervention leave out. */
    private static final Set<String> ABOUT_INTERVENTIONS =
            Set.of("perspectives", "user_participation", "user_influence_ways");

    private static final Set<String> ABOUT_THE_COUNTY = Set.of("county_plan", "county_plan_basis");
    private static final double[] EXAMPLES = {0, 0.4, 0.35, 0.25};
    private static final double LEAST = 0.85;
    private static final double SPREAD = 0.3;

    private final Stratum stratum;
    private final List<Place> respondents;
    private final long seed;
    private final Map<Place, Double> keenness = new HashMap<>();
    private final Map<String, Map<Place, List<String>>> chosen = new LinkedHashMap<>();
    private final List<Dealt> dealt = new ArrayList<>();

    /** One answer. @param entry 0 outside of blocks */
    record Dealt(Place place, String question, String row, int entry, List<String> values) {}

    /** @param respondents those that report interventions first, and then those that only answer */
    AnswerDeal(Stratum stratum, List<Place> respondents, long seed) {
        this.stratum = stratum;
        this.respondents = respondents;
        this.seed = seed;
        Draws draws = stratum.draws(seed, "keenness");
        respondents.forEach(place -> keenness.put(place, draws.gaussian()));
    }

    List<Dealt> deal(List<Asked> asked) {
        asked.forEach(this::deal);
        return List.copyOf(dealt);
    }

    private void deal(Asked asked) {
        if (asked.question().equals(MoneyDeal.REASON)) {
            return;
        }
        if (asked.question().contains(".")) {
            examples(asked);
            return;
        }
        List<Place> those = those(asked.question());
        for (String row : asked.rows()) {
            Map<Place, List<String>> answers = asked.many() ? many(asked, row, those) : one(asked, row, those);
            those.stream()
                    .filter(answers::containsKey)
                    .forEach(place -> dealt.add(new Dealt(place, asked.question(), row, 0, answers.get(place))));
            answers.forEach((place, values) -> chosen.computeIfAbsent(asked.question(), q -> new HashMap<>())
                    .merge(place, values, AnswerDeal::joined));
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Those who are asked that question, as they have answered so far. */
    private List<Place> those(String question) {
        Given given = GIVEN.get(question);
        return respondents.stream()
                .filter(place -> !ABOUT_INTERVENTIONS.contains(question)
                        || stratum.responding().contains(place))
                .filter(place -> given == null
                        || chosen.getOrDefault(given.question(), Map.of()).getOrDefault(place, List.of()).stream()
                                .anyMatch(given.options()::contains))
                .toList();
    }

    private Map<Place, List<String>> many(Asked asked, String row, List<Place> those) {
        Map<Place, List<String>> answers = new HashMap<>();
        Map<String, Integer> published = AnswerShares.published(stratum, asked.question(), row);
        Draws draws = stratum.draws(seed, asked.question(), row);
        likely(asked, row, draws).forEach((option, percent) -> {
            int count = published.getOrDefault(option, (int) Math.round(percent * those.size() / 100));
            inOrder(those, asked.question(), draws)
                    .limit(Math.min(count, those.size()))
                    .forEach(place -> answers.computeIfAbsent(place, p -> new ArrayList<>())
                            .add(option));
        });
        return answers;
    }

    private Map<Place, List<String>> one(Asked asked, String row, List<Place> those) {
        Map<Place, List<String>> answers = new HashMap<>();
        Draws draws = stratum.draws(seed, asked.question(), row);
        Map<String, Integer> counts =
                counts(likely(asked, row, draws), AnswerShares.published(stratum, asked.question(), row), those.size());
        List<Place> order = inOrder(those, asked.question(), draws).toList();
        int next = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            for (int i = 0; i < each.getValue() && next < order.size(); i++) {
                answers.put(order.get(next++), List.of(each.getKey()));
            }
        }
        return answers;
    }

    /** What the survey offers of what is plausible, somewhat more or less in each area. */
    private SequencedMap<String, Double> likely(Asked asked, String row, Draws draws) {
        SequencedMap<String, Double> likely = AnswerShares.likely(asked.question(), row, stratum.area());
        likely.keySet().retainAll(asked.options());
        likely.replaceAll((option, percent) -> Math.min(100, percent * (LEAST + SPREAD * draws.unit())));
        return likely;
    }

    /** The keen ones first, but not strictly. */
    private Stream<Place> inOrder(List<Place> those, String question, Draws draws) {
        Map<Place, Double> keys = new HashMap<>();
        those.forEach(place -> keys.put(place, key(place, question, draws)));
        return those.stream().sorted(Comparator.comparingDouble(place -> -keys.get(place)));
    }

    private double key(Place place, String question, Draws draws) {
        if (!ABOUT_THE_COUNTY.contains(question)) {
            return 0.6 * keenness.get(place) + draws.gaussian();
        }
        String county = place.code().substring(0, 2);
        return Draws.of(seed, stratum.year(), question, county).gaussian() + 0.3 * draws.gaussian();
    }

    /** Whole numbers that add up to {@code sum}: as published, the rest by shares, what is rounded off to the largest parts. */
    static Map<String, Integer> counts(SequencedMap<String, Double> likely, Map<String, Integer> published, int sum) {
        int left = sum - published.values().stream().mapToInt(Integer::intValue).sum();
        double all = likely.entrySet().stream()
                .filter(each -> !published.containsKey(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Double> rests = new LinkedHashMap<>();
        likely.forEach((option, percent) -> {
            double exact = published.containsKey(option) || all == 0 ? 0 : left * percent / all;
            counts.put(option, published.getOrDefault(option, (int) exact));
            rests.put(option, exact - (int) exact);
        });
        int missing = sum - counts.values().stream().mapToInt(Integer::intValue).sum();
        rests.entrySet().stream()
                .filter(each -> !published.containsKey(each.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(Math.max(0, missing))
                .forEach(each -> counts.merge(each.getKey(), 1, Integer::sum));
        return counts;
    }

    /** Each by itself: nothing is published of them. The same number of examples for all questions of the block. */
    private void examples(Asked asked) {
        for (Place place : those(asked.question())) {
            int examples = stratum.draws(seed, "examples", place.code()).weighted(EXAMPLES);
            Draws draws = stratum.draws(seed, asked.question(), place.code());
            IntStream.rangeClosed(1, examples)
                    .forEach(entry -> draw(likely(asked, "", draws), draws)
                            .forEach(option ->
                                    dealt.add(new Dealt(place, asked.question(), "", entry, List.of(option)))));
        }
    }

    private static List<String> draw(SequencedMap<String, Double> likely, Draws draws) {
        double[] weights =
                likely.values().stream().mapToDouble(Double::doubleValue).toArray();
        int drawn = draws.weighted(weights);
        return drawn < 0
                ? List.of()
                : List.of(List.copyOf(likely.sequencedKeySet()).get(drawn));
    }
}
