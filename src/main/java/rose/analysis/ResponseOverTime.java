package rose.analysis;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import rose.analysis.facts.Responses;
import rose.collection.Pace;

/**
 * How the answers to a survey came in, day by day around its last day, and how many of them were late. There is nothing of days
 * that have not been.
 *
 * @param due the last day on which an answer is not late; null where nothing was asked
 * @param days rising; none where the first of them has not come yet
 */
public record ResponseOverTime(LocalDate due, int asked, List<Day> days) implements FigureData {

    /**
     * By the end of one day.
     *
     * @param number counted from the last day to answer
     * @param submitted with those that were late
     */
    public record Day(int number, int submitted, int late) {

        public int onTime() {
            return submitted - late;
        }
    }

    static final ResponseOverTime NOT_ASKED = new ResponseOverTime(null, 0, List.of());

    /** @param asked how many are; @param today the last day that there is anything of */
    static ResponseOverTime of(LocalDate due, int asked, Responses responses, LocalDate today) {
        int until = (int) Math.clamp(ChronoUnit.DAYS.between(due, today), Pace.FROM - 1L, Pace.TO);
        int[] submitted = new int[Pace.TO - Pace.FROM + 1];
        int[] late = new int[submitted.length];
        responses.eachDay(due.plusDays(Pace.FROM), (after, wasLate) -> {
            if (after < submitted.length) {
                submitted[Math.max(0, after)]++;
                late[Math.max(0, after)] += wasLate ? 1 : 0;
            }
        });
        Arrays.parallelPrefix(submitted, Integer::sum);
        Arrays.parallelPrefix(late, Integer::sum);
        return new ResponseOverTime(
                due,
                asked,
                IntStream.rangeClosed(Pace.FROM, until)
                        .mapToObj(day -> new Day(day, submitted[day - Pace.FROM], late[day - Pace.FROM]))
                        .toList());
    }

    /** 0..1 of those asked, or 0 of none. */
    public double share(int count) {
        return asked == 0 ? 0 : Math.min(1, (double) count / asked);
    }

    public LocalDate date(Day day) {
        return due.plusDays(day.number());
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of("day", "date", "asked", "submitted", "on_time", "late", "share"),
                days.stream()
                        .map(day -> FigureTable.row(
                                day.number(),
                                date(day).toString(),
                                asked,
                                day.submitted(),
                                day.onTime(),
                                day.late(),
                                FigureTable.share(day.submitted(), asked)))
                        .toList());
    }
}
