package rose.collection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import rose.organisations.Accounts;
import rose.organisations.Contact;
import rose.organisations.Organisations;
import rose.organisations.Viewer;
import rose.platform.FirstStart;
import rose.platform.Texts;
import rose.platform.mail.Letters;
import rose.surveys.Survey;
import rose.surveys.SurveyVersion;
import rose.surveys.Surveys;

/**
 * The letters that the program writes by the clock: when a survey opens, and around its last day to those who have not
 * handed in. Each is written once, for that survey, organisation, kind and last day; one person's letters of a kind are
 * one. Nothing is written about surveys that had opened when the program first started.
 */
@Component
class AutomaticLetters {

    private final Surveys surveys;
    private final Organisations organisations;
    private final FollowUpStore responses;
    private final SurveyLetterStore store;
    private final LetterWriter writer;
    private final Letters letters;
    private final Accounts accounts;
    private final FirstStart firstStart;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AutomaticLetters(
            Surveys surveys,
            Organisations organisations,
            FollowUpStore responses,
            SurveyLetterStore store,
            LetterWriter writer,
            Letters letters,
            Accounts accounts,
            FirstStart firstStart,
            TransactionTemplate transaction,
            Clock clock) {
        this.surveys = surveys;
        this.organisations = organisations;
        this.responses = responses;
        this.store = store;
        this.writer = writer;
        this.letters = letters;
        this.accounts = accounts;
        this.firstStart = firstStart;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A survey with the day from when it could be answered. */
    private record Opened(Survey survey, LocalDate on) {}

    private record Timely(LetterKind kind, Asked asked, Contact to) {

        /** An invitation is one whatever the last day is; a reminder is one for each last day. */
        String key() {
            return Stream.of(
                            "survey-letter",
                            asked.survey().id(),
                            asked.organisation().id(),
                            kind,
                            kind == LetterKind.INVITATION ? "open" : asked.dueOn(),
                            to.accountId())
                    .map(String::valueOf)
                    .collect(Collectors.joining("/"));
        }
    }

    /** One person gets one letter of each kind at a time. */
    private record Group(Contact to, LetterKind kind) {}

    /** Whether the program writes letters about that survey at all. */
    boolean covers(Survey survey) {
        LocalDate start = day(firstStart.at());
        return survey.opensOn() == null || !survey.opensOn().isBefore(start);
    }

    /** Writes all whose time it is. */
    void write() {
        LocalDate today = day(clock.instant());
        List<Opened> opened = opened(today);
        if (opened.isEmpty()) {
            return;
        }
        List<Timely> timely = timely(opened, today);
        Set<String> claimed = store.claimed(timely.stream().map(Timely::key).toList());
        Map<Group, List<Timely>> groups = timely.stream()
                .filter(each -> !claimed.contains(each.key()))
                .collect(Collectors.groupingBy(
                        each -> new Group(each.to(), each.kind()), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, some) -> transaction.executeWithoutResult(status -> write(group, some)));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Texts.ZONE);
    }

    private List<Opened> opened(LocalDate today) {
        LocalDate start = day(firstStart.at());
        return surveys.all().stream()
                .filter(Survey::asked)
                .filter(survey -> survey.opensOn() == null || !survey.opensOn().isBefore(start))
                .map(survey -> new Opened(survey, openedOn(survey)))
                .filter(survey -> !survey.on().isBefore(start) && !survey.on().isAfter(today))
                .toList();
    }

    /** The later of its first publication and the day that it was to open. */
    private LocalDate openedOn(Survey survey) {
        LocalDate published = surveys.versions(survey, Viewer.PUBLIC).stream()
                .map(SurveyVersion::publishedAt)
                .min(Instant::compareTo)
                .map(AutomaticLetters::day)
                .orElseThrow();
        return Stream.of(published, survey.opensOn())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private List<Timely> timely(List<Opened> opened, LocalDate today) {
        Map<FollowUpStore.Key, Asked> there =
                responses.asked(opened.stream().map(Opened::survey).toList());
        Map<Asked, LetterKind> kinds = new LinkedHashMap<>();
        for (Opened each : opened) {
            organisations.of(each.survey().level()).stream()
                    .map(organisation -> there.getOrDefault(
                            new FollowUpStore.Key(each.survey().id(), organisation.id()),
                            Asked.nothingYet(each.survey(), organisation)))
                    .forEach(asked -> kind(asked, each.on(), today).ifPresent(kind -> kinds.put(asked, kind)));
        }
        Map<String, List<Contact>> contacts = accounts.contacts(
                kinds.keySet().stream().map(asked -> asked.organisation().id()).collect(Collectors.toSet()));
        List<Timely> timely = new ArrayList<>();
        kinds.forEach(
                (asked, kind) -> contacts.getOrDefault(asked.organisation().id(), List.of())
                        .forEach(to -> timely.add(new Timely(kind, asked, to))));
        return timely;
    }

    private static Optional<LetterKind> kind(Asked asked, LocalDate opened, LocalDate today) {
        if (asked.submitted()) {
            return Optional.empty();
        }
        LocalDate extended = asked.extendedAt() == null ? opened : day(asked.extendedAt());
        LocalDate since = extended.isAfter(opened) ? extended : opened;
        return LetterKind.timely(opened, since, asked.dueOn(), today);
    }

    private void write(Group group, List<Timely> some) {
        Instant now = clock.instant();
        List<Timely> ours =
                some.stream().filter(each -> store.claim(claim(each), now)).toList();
        if (!ours.isEmpty()) {
            letters.send(writer.letter(
                    ours.getFirst().key(),
                    group.kind(),
                    group.to(),
                    ours.stream().map(Timely::asked).toList()));
        }
    }

    private static SurveyLetterStore.Claim claim(Timely each) {
        Survey survey = each.asked().survey();
        return new SurveyLetterStore.Claim(each.key(), each.kind(), survey.year(), survey.id(), each.to(), null);
    }
}
