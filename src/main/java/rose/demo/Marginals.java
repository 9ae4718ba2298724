package rose.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import rose.demo.SyntheticWorld.Level;

/** The numbers a year has to meet, read from {@code marginals.csv} and {@code pins.csv}. */
final class Marginals {
    private static final long MSEK = 1_000_000;

    /** @param percent of the interventions, or of the money where the measure is {@code FUNDS} */
    record Pin(String measure, String item, int percent) {}

    /**
     * @param interventions to generate: the published number less those that are published by name
     * @param named codes of the organisations behind interventions published by name, which therefore did report
     */
    record Line(int interventions, int responding, OptionalLong funds, List<String> named, List<Pin> pins) {

        Map<String, Integer> percents(String measure) {
            Map<String, Integer> percents = new LinkedHashMap<>();
            pins.stream()
                    .filter(pin -> pin.measure().equals(measure))
                    .forEach(pin -> percents.put(pin.item(), pin.percent()));
            return percents;
        }

        /** How many of the interventions shall have any outcome, where it is published. */
        OptionalInt anyOutcome() {
            Integer count = counts("ANY_OUTCOME").get("");
            return count == null ? OptionalInt.empty() : OptionalInt.of(count);
        }

        /** How many of the block's interventions each item of the measure shall have. */
        Map<String, Integer> counts(String measure) {
            Map<String, Integer> counts = percents(measure);
            counts.replaceAll((item, percent) -> (int) Math.round(percent * interventions / 100.0));
            return counts;
        }
    }

    private static final List<String[]> LINES = Resources.table("marginals.csv");
    private static final List<String[]> PINS = Resources.table("pins.csv");

    private Marginals() {}

    static Line of(int year, String area, Level level, int places) {
        return LINES.stream()
                .filter(cells -> isFor(cells, year, area, level))
                .findFirst()
                .map(cells -> line(cells, pins(year, area, level)))
                .orElseGet(() -> plausible(level, places));
    }

    private static boolean isFor(String[] cells, int year, String area, Level level) {
        return cells[0].equals(Integer.toString(year)) && cells[1].equals(area) && cells[2].equals(level.name());
    }

    private static Line line(String[] cells, List<Pin> pins) {
        List<String> named = cells[7].isEmpty() ? List.of() : List.of(cells[7].split("\\|"));
        OptionalLong funds =
                cells[5].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cells[5]) * MSEK);
        return new Line(Integer.parseInt(cells[3]) - named.size(), Integer.parseInt(cells[4]), funds, named, pins);
    }

    private static List<Pin> pins(int year, String area, Level level) {
        return PINS.stream()
                .filter(cells -> isFor(cells, year, area, level))
                .map(cells -> new Pin(cells[3], cells[4], Integer.parseInt(cells[5])))
                .toList();
    }

    /** For an agreement that nothing has been published about: about as many as in the years that are known. */
    private static Line plausible(Level level, int places) {
        double each = switch (level) {
            case REGION -> 4.6;
            case MUNICIPALITY -> 3.5;
            case COUNTY -> 6.2;
        };
        int responding = (int) Math.ceil(places * 0.93);
        return new Line((int) Math.round(responding * each), responding, OptionalLong.empty(), List.of(), List.of());
    }
}
