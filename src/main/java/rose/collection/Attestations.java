package rose.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Accounts;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.organisations.Role;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Missing;
import rose.platform.Problem;
import rose.surveys.questions.Many;

/** Who is asked to approve a response before it is handed in. Asked by those who write it; they never approve it themselves. */
@Component
public class Attestations {

    /** How long a question can be answered, also by its link. */
    static final Duration VALID = Duration.ofDays(30);

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl},;<>\"]+@[^@\\s\\p{Cntrl},;<>\"]+");
    private static final int LONGEST = 200;

    private final AttestationStore store;
    private final Responses responses;
    private final ResponseStore responseStore;
    private final Accounts accounts;
    private final Organisations organisations;
    private final CollectionLetters letters;
    private final Audit audit;
    private final Clock clock;

    Attestations(
            AttestationStore store,
            Responses responses,
            ResponseStore responseStore,
            Accounts accounts,
            Organisations organisations,
            CollectionLetters letters,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.responses = responses;
        this.responseStore = responseStore;
        this.accounts = accounts;
        this.organisations = organisations;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those who are asked, and what they have said of what stands in the response now. */
    public List<Attestation> of(ResponseContent content) {
        String fingerprint = ContentJson.fingerprint(content);
        Instant now = clock.instant();
        return store.of(content.response().id()).stream()
                .map(row -> row.beside(fingerprint, now))
                .toList();
    }

    /** The respondent, and of a county-joint response those in the county that its entries say do the work. */
    public List<Organisation> organisations(ResponseContent content) {
        Set<String> doing = new TreeSet<>();
        content.entries().forEach(entry -> doing.addAll(Many.codes(entry.value(InterventionAnswers.BODIES))));
        Organisation own = content.response().organisation();
        return Stream.concat(
                        Stream.of(own),
                        organisations.recipients().stream()
                                .filter(each -> doing.contains(each.id()) && !each.equals(own)))
                .toList();
    }

    /** Somebody with an account who approves for an organisation. */
    public record Candidate(long accountId, String name, Organisation organisation) {}

    /** Those who can be asked with a click: attesters with an account who have not been asked yet. */
    public List<Candidate> candidates(ResponseContent content) {
        List<Long> asked = store.of(content.response().id()).stream()
                .map(AttestationStore.Row::accountId)
                .toList();
        return organisations(content).stream()
                .flatMap(organisation -> accounts.members(organisation).stream()
                        .filter(member -> member.role() == Role.ATTESTER && !asked.contains(member.accountId()))
                        .map(member -> new Candidate(member.accountId(), member.name(), organisation)))
                .toList();
    }

    /**
     * Who is to be asked.
     *
     * @param accountId an attester with an account; null for somebody by name and e-mail address
     */
    public record Asking(String organisationId, Long accountId, String name, String email) {}

    /** How the asking ended. */
    public sealed interface Asked {

        record Done(long id) implements Asked {}

        /** @param field {@code organisation}, {@code name} or {@code email} */
        record Wrong(List<FieldProblem> problems) implements Asked {}

        /** The response has been handed in. */
        record Closed() implements Asked {}
    }

    /** What is wrong with a field of a form. */
    public record FieldProblem(String field, Problem problem) {}

    /** Asks somebody, by letter. Somebody who was asked already is asked anew, and the earlier question is withdrawn. */
    @Transactional
    public Asked ask(long responseId, Asking asking, Viewer viewer) {
        Response response = responses.writable(responseId, viewer);
        if (!response.state().writable()) {
            return new Asked.Closed();
        }
        ResponseContent content = responses.content(response);
        List<FieldProblem> problems = new ArrayList<>();
        Optional<Organisation> organisation = organisations(content).stream()
                .filter(each -> each.id().equals(asking.organisationId()))
                .findFirst();
        if (organisation.isEmpty()) {
            problems.add(new FieldProblem("organisation", Problem.of("collection.attestation.organisation")));
            return new Asked.Wrong(problems);
        }
        Accounts.Member member = asking.accountId() == null
                ? byEmail(asking, organisation.get(), problems)
                : attester(asking.accountId(), organisation.get());
        return problems.isEmpty()
                ? new Asked.Done(ask(response, organisation.get(), member, viewer))
                : new Asked.Wrong(problems);
    }

    private Accounts.Member attester(long accountId, Organisation organisation) {
        return accounts.members(organisation).stream()
                .filter(member -> member.accountId() == accountId && member.role() == Role.ATTESTER)
                .findFirst()
                .orElseThrow(() -> new Missing("attester " + accountId));
    }

    /** Somebody who has an account approves with that, and so only where they are attesters. */
    private Accounts.Member byEmail(Asking asking, Organisation organisation, List<FieldProblem> problems) {
        String name = asking.name() == null ? "" : asking.name().strip();
        String email = asking.email() == null ? "" : asking.email().strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.add(new FieldProblem("name", Problem.of("collection.attestation.name")));
        }
        if (!EMAIL.matcher(email).matches() || email.length() > LONGEST) {
            problems.add(new FieldProblem("email", Problem.of("collection.attestation.email")));
        }
        Optional<Accounts.Member> known = accounts.member(email);
        if (known.filter(member -> !member.attests(organisation)).isPresent()) {
            problems.add(new FieldProblem("email", Problem.of("collection.attestation.another", organisation.name())));
        }
        return known.orElse(new Accounts.Member(null, name, email, null, organisation));
    }

    private long ask(Response response, Organisation organisation, Accounts.Member member, Viewer viewer) {
        Instant now = clock.instant();
        store.of(response.id()).stream()
                .filter(row ->
                        row.organisation().equals(organisation) && row.email().equalsIgnoreCase(member.email()))
                .forEach(row -> store.withdraw(row.id(), now));
        LinkToken link = member.accountId() == null ? LinkToken.random() : null;
        long id = store.add(
                response.id(),
                organisation,
                member.name(),
                member.email(),
                member.accountId(),
                link == null ? null : link.hash(),
                viewer.name(),
                now,
                now.plus(VALID));
        letters.askToAttest(response, id, member, link, now.plus(VALID), viewer.name());
        record(viewer, "ask to attest", response.id(), member.name() + ", " + organisation.id());
        return id;
    }

    /** Takes a question back: it need not be answered, and its link opens nothing any more. */
    @Transactional
    public void withdraw(long responseId, long id, Viewer viewer) {
        responses.writable(responseId, viewer);
        responseStore.holdAlone(responseId);
        AttestationStore.Row row = store.find(responseId, id).orElseThrow(() -> new Missing("attestation " + id));
        store.withdraw(id, clock.instant());
        record(
                viewer,
                "withdraw attestation",
                responseId,
                row.name() + ", " + row.organisation().id());
    }

    private void record(Viewer viewer, String action, long responseId, String detail) {
        audit.record(viewer.accountId(), viewer.name(), action, "response/" + responseId, detail);
    }
}
