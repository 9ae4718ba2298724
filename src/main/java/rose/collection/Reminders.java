package rose.collection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Accounts;
import rose.organisations.Contact;
import rose.organisations.Organisation;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.mail.Letter;
import rose.platform.mail.Letters;

/** Reminders that somebody has written to chosen organisations. Nobody is reminded so more than once a day. */
@Component
public class Reminders {

    static final int LONGEST_SUBJECT = 150;
    static final int LONGEST_TEXT = 5_000;

    private final SurveyLetterStore store;
    private final LetterWriter writer;
    private final Letters letters;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Reminders(
            SurveyLetterStore store,
            LetterWriter writer,
            Letters letters,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.letters = letters;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody has written; greeting, list of surveys and link are put around it. */
    public record Draft(String subject, String text) {

        /** What stands in the way of sending it: text keys by field. */
        public Map<String, String> problems() {
            Map<String, String> problems = new java.util.LinkedHashMap<>();
            if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
                problems.put("subject", "collection.remind.subject.problem");
            }
            if (text.isBlank() || text.length() > LONGEST_TEXT) {
                problems.put("text", "collection.remind.text.problem");
            }
            return problems;
        }
    }

    /**
     * Who would be written to.
     *
     * @param to those who get the letter
     * @param today those who have been reminded today already
     * @param withoutContact organisations that nobody here answers for
     * @param nothingLeft organisations that have handed in all of it
     * @param example the letter as the first of them gets it, or null
     */
    public record Recipients(
            List<Contact> to,
            List<Contact> today,
            List<Organisation> withoutContact,
            List<Organisation> nothingLeft,
            Letter example) {}

    /** What a reminder says until somebody words it otherwise. */
    public Draft draft() {
        return writer.draft();
    }

    /** @param round as the viewer may follow it: only its organisations are written to */
    @Transactional(readOnly = true)
    public Recipients recipients(Round round, Collection<String> organisationIds, Draft draft) {
        List<Respondent> waiting = waiting(round, organisationIds);
        Map<String, List<Contact>> contacts = accounts.contacts(
                waiting.stream().map(each -> each.organisation().id()).toList());
        List<Contact> all = waiting.stream()
                .flatMap(each -> contacts.getOrDefault(each.organisation().id(), List.of()).stream())
                .toList();
        Set<String> claimed =
                store.claimed(all.stream().map(to -> key(to, round)).toList());
        List<Contact> to =
                all.stream().filter(each -> !claimed.contains(key(each, round))).toList();
        return new Recipients(
                to,
                all.stream().filter(each -> claimed.contains(key(each, round))).toList(),
                waiting.stream()
                        .map(Respondent::organisation)
                        .filter(each -> !contacts.containsKey(each.id()))
                        .toList(),
                FollowUp.among(round, organisationIds)
                        .filter(each -> each.state() == Respondent.State.SUBMITTED)
                        .map(Respondent::organisation)
                        .toList(),
                to.isEmpty() ? null : letter(to.getFirst(), waiting, draft, round));
    }

    private static List<Respondent> waiting(Round round, Collection<String> organisationIds) {
        return FollowUp.among(round, organisationIds)
                .filter(each -> each.state() != Respondent.State.SUBMITTED)
                .toList();
    }

    private static String key(Contact to, Round round) {
        return "reminder/" + to.accountId() + "/" + round.today();
    }

    private Letter letter(Contact to, List<Respondent> waiting, Draft draft, Round round) {
        List<Asked> left = waiting.stream()
                .filter(each -> each.organisation().id().equals(to.organisationId()))
                .flatMap(each -> each.asked().stream())
                .filter(asked -> !asked.submitted())
                .toList();
        return writer.letter(key(to, round), draft.subject(), draft.text(), to, left);
    }

    /**
     * Writes the letters.
     *
     * @return to whom; not those who were written to in the meantime
     * @throws IllegalArgumentException where the draft has problems
     */
    @Transactional
    public List<Contact> send(Round round, Collection<String> organisationIds, Draft draft, Viewer viewer) {
        if (!draft.problems().isEmpty()) {
            throw new IllegalArgumentException(draft.problems().toString());
        }
        List<Respondent> waiting = waiting(round, organisationIds);
        List<Contact> written = new ArrayList<>();
        for (Contact to : recipients(round, organisationIds, draft).to()) {
            Long survey = round.survey() == null ? null : round.survey().id();
            var claim = new SurveyLetterStore.Claim(
                    key(to, round), LetterKind.BY_HAND, round.year(), survey, to, viewer.name());
            if (store.claim(claim, clock.instant())) {
                letters.send(letter(to, waiting, draft, round));
                written.add(to);
            }
        }
        if (!written.isEmpty()) {
            audit.record(viewer.accountId(), viewer.name(), "remind", about(round), names(written));
        }
        return written;
    }

    private static String about(Round round) {
        return round.survey() == null
                ? "surveys/" + round.year()
                : "survey/" + round.survey().id();
    }

    private static String names(List<Contact> written) {
        return String.join(
                ", ", written.stream().map(Contact::organisationId).distinct().toList());
    }
}
