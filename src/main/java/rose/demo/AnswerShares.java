package rose.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;

/** How many answer what: what is published, from {@code answer-pins.csv}, and what is plausible, from {@code answers.csv}. */
final class AnswerShares {

    private static final List<String[]> LIKELY = Resources.table("answers.csv");
    private static final List<String[]> PINS = Resources.table("answer-pins.csv");

    private AnswerShares() {}

    /** Percent by option; none for a question that nothing is known of. */
    static SequencedMap<String, Double> likely(String question, String row, String area) {
        return LIKELY.stream()
                .filter(cells -> cells[0].equals(question) && cells[1].equals(row))
                .filter(cells ->
                        cells[3].isEmpty() || List.of(cells[3].split("\\|")).contains(area))
                .findFirst()
                .map(cells -> percents(cells[2]))
                .orElseGet(LinkedHashMap::new);
    }

    private static SequencedMap<String, Double> percents(String options) {
        SequencedMap<String, Double> percents = new LinkedHashMap<>();
        for (String option : options.split("\\|")) {
            String[] parts = option.split("=");
            percents.put(parts[0], Double.valueOf(parts[1]));
        }
        return percents;
    }

    /** By option, how many organisations are published to have chosen it. */
    static Map<String, Integer> published(Stratum stratum, String question, String row) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        PINS.stream()
                .filter(cells -> isFor(cells, stratum) && cells[3].equals(question) && cells[4].equals(row))
                .forEach(cells -> counts.put(cells[5], Integer.valueOf(cells[6])));
        return counts;
    }

    /** The most organisations that are published to have answered any question. */
    static OptionalInt base(Stratum stratum) {
        return PINS.stream()
                .filter(cells -> isFor(cells, stratum))
                .mapToInt(cells -> Integer.parseInt(cells[7]))
                .max();
    }

    private static boolean isFor(String[] cells, Stratum stratum) {
        return cells[0].equals(Integer.toString(stratum.year()))
                && cells[1].equals(stratum.area())
                && cells[2].equals(stratum.level().name());
    }
}
