package rose.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far an invented intervention has come and how many it has reached. Most tell it, short reports never. The more money the more
 * people, for children and the public more of them than for others; work that is only planned has reached nobody. What is drawn
 * here is drawn apart, so that nothing else of the year depends on it.
 */
final class Extent {

    private static final double TELLS_STATUS = 0.8;
    private static final double TELLS_REACH = 0.62;
    private static final double STAFF_ONLY = 0.12;
    private static final List<String> STATUSES = List.of("planned", "started", "ongoing", "finished", "stopped");
    private static final double[] STATUS_WEIGHTS = {0.05, 0.14, 0.49, 0.29, 0.03};
    /** SEK for each person that is reached, in the middle. */
    private static final double SEK_PER_PERSON = 9_000;

    private static final Map<String, Double> TIMES = Map.of(
            "Barn och unga 7–17", 1.6,
            "Unga vuxna 18–29", 1.2,
            "Anhöriga/närstående/vårdnadshavare", 0.5,
            "Patient-, brukar- och anhörigorganisationer", 0.25,
            "Personal och verksamheter", 0.6,
            "Allmänheten", 6.0);
    private static final double SPREAD = 1.3;

    private final String status;
    private final Map<String, Long> reach = new LinkedHashMap<>();

    Extent(Draws draws, boolean brief, List<String> targetGroups, long funds) {
        this.status = brief || !draws.chance(TELLS_STATUS) ? "" : STATUSES.get(draws.weighted(STATUS_WEIGHTS));
        if (brief || !draws.chance(TELLS_REACH)) {
            return;
        }
        boolean staffOnly = draws.chance(STAFF_ONLY);
        long people = people(draws, targetGroups, funds);
        long staff = round((long) StrictMath.ceil(StrictMath.exp(2.2 + draws.gaussian())));
        if (!staffOnly) {
            reach.put("reach_people", status.equals("planned") ? 0 : people);
        }
        if (staffOnly || draws.chance(0.45)) {
            reach.put("reach_staff", staff);
        }
        if (draws.chance(0.35)) {
            reach.put("reach_units", 1L + draws.below(12));
        }
    }

    private static long people(Draws draws, List<String> targetGroups, long funds) {
        double times = targetGroups.stream()
                .mapToDouble(group -> TIMES.getOrDefault(group, 1.0))
                .max()
                .orElse(1);
        double middle = times * funds / SEK_PER_PERSON;
        return round(Math.max(1, (long) (middle * StrictMath.exp(SPREAD * draws.gaussian()))));
    }

    /** As people tell it: small numbers as they are, larger ones to tens and hundreds. */
    private static long round(long number) {
        long unit = number < 30 ? 1 : number < 300 ? 5 : number < 3_000 ? 50 : 500;
        return Math.round((double) number / unit) * unit;
    }

    String status() {
        return status;
    }

    Map<String, Long> reach() {
        return reach;
    }
}
