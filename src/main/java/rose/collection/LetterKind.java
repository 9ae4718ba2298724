package rose.collection;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a letter about surveys was written. */
public enum LetterKind {
    /** The survey has opened. */
    INVITATION(null),
    REMINDER_14(-14),
    REMINDER_3(-3),
    OVERDUE_3(3),
    OVERDUE_14(14),
    /** Somebody chose to remind them. */
    BY_HAND(null),
    /** They have been given a later last day. */
    EXTENSION(null);

    /** So long after the last day nobody is reminded of it any more. */
    static final int GIVE_UP_DAYS = 30;

    private final Integer daysAfterDue;

    LetterKind(Integer daysAfterDue) {
        this.daysAfterDue = daysAfterDue;
    }

    /**
     * The letter whose time it is; a later one has taken the place of an earlier that was missed.
     *
     * @param since no reminder is for a day before the day after this one: then they had just been told otherwise
     */
    static Optional<LetterKind> timely(LocalDate opened, LocalDate since, LocalDate dueOn, LocalDate today) {
        if (today.isBefore(opened) || today.isAfter(dueOn.plusDays(GIVE_UP_DAYS))) {
            return Optional.empty();
        }
        return Stream.of(OVERDUE_14, OVERDUE_3, REMINDER_3, REMINDER_14)
                .filter(kind ->
                        !today.isBefore(kind.day(dueOn)) && kind.day(dueOn).isAfter(since))
                .findFirst()
                .or(() -> today.isAfter(dueOn) ? Optional.empty() : Optional.of(INVITATION));
    }

    /** The day that a reminder is for. */
    LocalDate day(LocalDate dueOn) {
        return dueOn.plusDays(daysAfterDue);
    }

    boolean reminder() {
        return daysAfterDue != null;
    }

    public String textKey() {
        return "collection.letter." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
