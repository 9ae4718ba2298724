package rose.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Missing;
import rose.platform.Problem;
import rose.platform.Texts;
import rose.platform.UserProblem;
import rose.platform.mail.Letter;
import rose.surveys.questions.Block;

/** Those without an account who are asked to write in one entry. What they may do there is in {@link Contributions}. */
@Component
public class Invitations {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;

    private final InvitationStore store;
    private final InvitationLetters letters;
    private final Responses responses;
    private final Audit audit;
    private final Clock clock;
    private final Duration lifetime;

    Invitations(
            InvitationStore store,
            InvitationLetters letters,
            Responses responses,
            Audit audit,
            Clock clock,
            @Value("${rose.invitation-days:30}") int days) {
        if (days < 1) {
            throw new UserProblem("collection.invitation.days", days);
        }
        this.store = store;
        this.letters = letters;
        this.responses = responses;
        this.audit = audit;
        this.clock = clock;
        this.lifetime = Duration.ofDays(days);
    }

    /** How an invitation ended. */
    public sealed interface Invited {

        /** The letter with the link is on its way. */
        record Sent(Invitation invitation) implements Invited {}

        /** What must be mended first, by {@code name} and {@code email}. */
        record Refused(Map<String, Problem> problems) implements Invited {}

        /** The response has been handed in. */
        record Closed() implements Invited {}
    }

    /** How many days a link lasts. */
    public long days() {
        return lifetime.toDays();
    }

    /** Whether a letter reaches anybody: without a mail server nobody can be invited. */
    public boolean possible() {
        return letters.arrive();
    }

    /** All who have been invited to an entry, for those who may write in it. */
    public List<Invitation> of(long responseId, long entryId, Viewer viewer) {
        return store.of(responses.writable(responseId, viewer).id(), entryId);
    }

    /** Sends somebody a link to an entry. The letter is in the viewer's language, which {@code texts} are in. */
    @Transactional
    public Invited invite(
            long responseId, long entryId, String typedName, String typedEmail, Viewer viewer, Texts texts) {
        Response response = responses.writable(responseId, viewer);
        ResponseContent content = responses.content(response);
        Entry entry = content.entry(entryId).orElseThrow(() -> new Missing("entry " + entryId));
        if (!response.state().writable()) {
            return new Invited.Closed();
        }
        String name = typedName.strip();
        String email = typedEmail.strip();
        Map<String, Problem> problems = problems(name, email, store.of(responseId, entryId));
        if (!problems.isEmpty()) {
            return new Invited.Refused(problems);
        }
        var invited = new InvitationStore.New(responseId, entryId, name, email, texts.language());
        Instant now = clock.instant();
        LinkToken token = LinkToken.random();
        Invitation invitation = store.add(invited, viewer, token, now, now.plus(lifetime));
        letters.invite(invitation, token, response, block(content, entry), entry);
        record("invite", invitation, viewer);
        return new Invited.Sent(invitation);
    }

    private Map<String, Problem> problems(String name, String email, List<Invitation> there) {
        Map<String, Problem> problems = new TreeMap<>();
        if (name.isEmpty()) {
            problems.put("name", Problem.of("collection.invitation.name.missing"));
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            problems.put("name", Problem.of("collection.invitation.name.too-long", LONGEST_NAME));
        }
        if (email.length() > LONGEST_EMAIL || !Letter.isAddress(email)) {
            problems.put("email", Problem.of("collection.invitation.email.wrong"));
        } else if (there.stream().anyMatch(each -> works(each) && same(each.email(), email))) {
            problems.put("email", Problem.of("collection.invitation.email.there"));
        } else if (!possible()) {
            problems.put("email", Problem.of("collection.invitation.no-mail"));
        }
        return problems;
    }

    private boolean works(Invitation invitation) {
        return invitation.works(clock.instant());
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static Block block(ResponseContent content, Entry entry) {
        return content.definition().block(entry.block()).orElseThrow();
    }

    /** Another link to the same person, even where the invitation was withdrawn; the one before opens nothing any more. */
    @Transactional
    public Invited sendAnew(long responseId, long entryId, long invitationId, Viewer viewer, Texts texts) {
        Response response = responses.writable(responseId, viewer);
        ResponseContent content = responses.content(response);
        Entry entry = content.entry(entryId).orElseThrow(() -> new Missing("entry " + entryId));
        Invitation before = invitation(responseId, entryId, invitationId);
        if (!response.state().writable()) {
            return new Invited.Closed();
        }
        if (!possible()) {
            return new Invited.Refused(Map.of("email", Problem.of("collection.invitation.no-mail")));
        }
        Instant now = clock.instant();
        LinkToken token = LinkToken.random();
        Invitation anew = store.renew(before.id(), viewer, texts.language(), token, now, now.plus(lifetime));
        letters.invite(anew, token, response, block(content, entry), entry);
        record("invite anew", anew, viewer);
        return new Invited.Sent(anew);
    }

    /** From now on the link opens nothing. What was written by it stays. */
    @Transactional
    public void withdraw(long responseId, long entryId, long invitationId, Viewer viewer) {
        responses.writable(responseId, viewer);
        Invitation invitation = invitation(responseId, entryId, invitationId);
        if (store.withdraw(invitation.id(), clock.instant())) {
            record("withdraw invitation", invitation, viewer);
        }
    }

    private Invitation invitation(long responseId, long entryId, long id) {
        return store.of(responseId, entryId).stream()
                .filter(invitation -> invitation.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing("invitation " + id));
    }

    private void record(String action, Invitation invitation, Viewer viewer) {
        audit.record(
                viewer.accountId(),
                viewer.name(),
                action,
                "response/" + invitation.responseId(),
                "entry/" + invitation.entryId() + " invitation/" + invitation.id());
    }
}
