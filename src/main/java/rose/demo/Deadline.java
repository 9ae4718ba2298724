package rose.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import rose.demo.SyntheticWorld.Place;

/** When an organisation submits: the winter after the year, most in the last days of March, some too late. */
final class Deadline {
    private static final double LATE = 0.05;
    private static final double EARLY = 0.25;

    private Deadline() {}

    /** The same day for all that an organisation reports in an area; on a weekday. */
    static LocalDate submitted(Stratum stratum, Place place, long seed) {
        Draws draws = stratum.draws(seed, "submitted", place.code());
        LocalDate deadline = LocalDate.of(stratum.year() + 1, 3, 31);
        double form = draws.unit();
        if (form < LATE) {
            return workday(deadline.plusDays(draws.between(3, 25)));
        }
        if (form < LATE + EARLY) {
            return workday(deadline.minusDays(draws.between(20, 78)));
        }
        return workday(deadline.minusDays((long) Math.min(45, draws.exponential(8))));
    }

    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> day.minusDays(1);
            case DayOfWeek.SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}
