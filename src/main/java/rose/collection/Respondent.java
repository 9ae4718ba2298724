package rose.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rose.organisations.Organisation;

/** An organisation and what it is asked. @param asked at least one */
public record Respondent(Organisation organisation, List<Asked> asked) {

    /** How far it has come with all that it is asked. */
    public enum State {
        NOT_BEGUN,
        BEGUN,
        SUBMITTED
    }

    public State state() {
        if (asked.stream().allMatch(Asked::submitted)) {
            return State.SUBMITTED;
        }
        return asked.stream().anyMatch(Asked::begun) ? State.BEGUN : State.NOT_BEGUN;
    }

    /** Whether anything was handed in late, or is overdue. */
    public boolean late(LocalDate today) {
        return asked.stream().anyMatch(each -> each.late() || each.overdue(today));
    }

    public boolean attested() {
        return asked.stream().allMatch(Asked::attested);
    }

    /** The one response, where there is only one to speak of. */
    public Optional<Long> responseId() {
        return asked.size() == 1 ? Optional.ofNullable(asked.getFirst().responseId()) : Optional.empty();
    }

    /** When something was last handed in, or null. */
    public Instant submittedAt() {
        return asked.stream()
                .map(Asked::submittedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
