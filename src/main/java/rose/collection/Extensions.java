package rose.collection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Accounts;
import rose.organisations.Contact;
import rose.organisations.Organisation;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Forbidden;
import rose.platform.Missing;
import rose.platform.mail.Letters;
import rose.surveys.Survey;

/** A later last day for one organisation's response, given by an analyst. */
@Component
public class Extensions {

    static final int LONGEST_WHY = 500;

    private final FollowUp followUp;
    private final FollowUpStore store;
    private final ResponseStore responses;
    private final SurveyLetterStore surveyLetters;
    private final LetterWriter writer;
    private final Letters letters;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Extensions(
            FollowUp followUp,
            FollowUpStore store,
            ResponseStore responses,
            SurveyLetterStore surveyLetters,
            LetterWriter writer,
            Letters letters,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.followUp = followUp;
        this.store = store;
        this.responses = responses;
        this.surveyLetters = surveyLetters;
        this.writer = writer;
        this.letters = letters;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What that organisation is asked.
     *
     * @throws Forbidden for others than analysts
     * @throws Missing where it is not asked that
     */
    public Asked asked(Survey survey, String organisationId, Viewer viewer) {
        if (!viewer.analyst()) {
            throw new Forbidden("extend survey " + survey.id());
        }
        return round(survey, viewer).respondents().stream()
                .filter(each -> each.organisation().id().equals(organisationId))
                .findFirst()
                .map(each -> each.asked().getFirst())
                .orElseThrow(() -> new Missing("survey " + survey.id() + " for " + organisationId));
    }

    private Round round(Survey survey, Viewer viewer) {
        if (!survey.ofAYear()) {
            throw new Missing("last day of survey " + survey.id());
        }
        return followUp.round(survey.year(), survey.id(), null, viewer);
    }

    /**
     * Gives it that last day, and tells its contact persons. A response that nobody has begun is made for it, empty.
     *
     * @param day an ISO date, as typed
     * @param why for those who follow the collection; it does not stand in the letter
     */
    @Transactional
    public ExtendResult extend(Survey survey, String organisationId, String day, String why, Viewer viewer) {
        Organisation organisation = asked(survey, organisationId, viewer).organisation();
        Map<String, String> problems = problems(survey, day, why);
        if (!problems.isEmpty()) {
            return new ExtendResult.Invalid(problems);
        }
        responses.add(survey, organisation, survey.publishedVersion(), clock.instant());
        long id = responses.response(survey, organisation).orElseThrow().id();
        responses.holdAlone(id);
        if (asked(survey, organisationId, viewer).submitted()) {
            return new ExtendResult.AlreadySubmitted();
        }
        LocalDate to = LocalDate.parse(day.strip());
        store.setExtension(id, to, why.strip(), viewer.name(), clock.instant());
        audit.record(viewer.accountId(), viewer.name(), "extend", "response/" + id, to + ": " + why.strip());
        return new ExtendResult.Extended(to, tell(asked(survey, organisationId, viewer), viewer));
    }

    private Map<String, String> problems(Survey survey, String day, String why) {
        Map<String, String> problems = new LinkedHashMap<>();
        LocalDate today = followUp.today();
        try {
            LocalDate to = LocalDate.parse(day.strip());
            if (!to.isAfter(survey.dueOn()) || to.isBefore(today)) {
                problems.put("day", "collection.extend.day.too-early");
            } else if (to.isAfter(survey.dueOn().plusYears(1)) && to.isAfter(today.plusYears(1))) {
                problems.put("day", "collection.extend.day.too-late");
            }
        } catch (DateTimeParseException unreadable) {
            problems.put("day", "collection.extend.day.problem");
        }
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            problems.put("why", "collection.extend.why.problem");
        }
        return problems;
    }

    private int tell(Asked asked, Viewer viewer) {
        String organisation = asked.organisation().id();
        int told = 0;
        for (Contact to : accounts.contacts(List.of(organisation)).getOrDefault(organisation, List.of())) {
            String key = "extension/" + asked.survey().id() + "/" + organisation + "/" + asked.dueOn() + "/"
                    + to.accountId();
            var claim = new SurveyLetterStore.Claim(
                    key,
                    LetterKind.EXTENSION,
                    asked.survey().year(),
                    asked.survey().id(),
                    to,
                    viewer.name());
            if (surveyLetters.claim(claim, clock.instant())) {
                letters.send(writer.letter(key, LetterKind.EXTENSION, to, List.of(asked)));
                told++;
            }
        }
        return told;
    }
}
