package rose.analysis.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * How far the respondents of a lot have come, and what they have answered. Who has not begun is in none of it. Immutable.
 *
 * <p>What holds for a respondent is a bit with its number among the {@link #respondents}.
 */
public final class Responses {

    public static final Responses NONE = new Builder(new Respondents(List.of())).build(Answers.NONE);

    private static final int NEVER = Integer.MIN_VALUE;

    private final Respondents respondents;
    private final Bits begun;
    private final Bits submitted;
    private final Bits late;
    private final int[] days;
    private final Answers answers;

    private Responses(Respondents respondents, Bits begun, Bits submitted, Bits late, int[] days, Answers answers) {
        this.respondents = respondents;
        this.begun = begun;
        this.submitted = submitted;
        this.late = late;
        this.days = days;
        this.answers = answers;
    }

    public Respondents respondents() {
        return respondents;
    }

    /** With those that have handed in. */
    public Bits begun() {
        return begun;
    }

    /** Those that have reported, with interventions or without. */
    public Bits submitted() {
        return submitted;
    }

    /** Those that handed in late, whether they count or not. */
    public Bits late() {
        return late;
    }

    public Answers answers() {
        return answers;
    }

    public boolean reported(String organisationId) {
        int number = respondents.find(organisationId).orElse(-1);
        return number >= 0 && submitted.get(number);
    }

    /** Calls for each that has handed in, with its number, with the days from the given one to when it did. */
    public void eachDay(LocalDate from, DayCounted each) {
        int first = (int) from.toEpochDay();
        submitted.forEach(number -> {
            if (days[number] != NEVER) {
                each.day(days[number] - first, late.get(number));
            }
        });
    }

    /** What {@link #eachDay} tells. */
    public interface DayCounted {

        /** @param after how many days after the given one; negative before it */
        void day(int after, boolean late);
    }

    /** As things were on the last day: who was late had begun and not handed in. */
    public Responses inTime() {
        return late.isEmpty()
                ? this
                : new Responses(respondents, begun, submitted.without(late), late, days, answers.without(late));
    }

    /** Takes one respondent after the other, in any order. */
    public static final class Builder {

        private final Respondents respondents;
        private final Bits.Growing begun = new Bits.Growing();
        private final Bits.Growing submitted = new Bits.Growing();
        private final Bits.Growing late = new Bits.Growing();
        private final int[] days;

        public Builder(Respondents respondents) {
            this.respondents = respondents;
            this.days = new int[respondents.count()];
            java.util.Arrays.fill(days, NEVER);
        }

        public void begun(int respondent) {
            begun.set(respondent);
        }

        /** @param on the day, or null where nobody knows */
        public void submitted(int respondent, boolean late, LocalDate on) {
            begun.set(respondent);
            submitted.set(respondent);
            if (late) {
                this.late.set(respondent);
            }
            if (on != null) {
                days[respondent] = (int) on.toEpochDay();
            }
        }

        public Responses build(Answers answers) {
            int size = respondents.count();
            return new Responses(respondents, begun.of(size), submitted.of(size), late.of(size), days, answers);
        }
    }
}
