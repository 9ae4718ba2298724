package rose.collection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Role;
import rose.organisations.Viewer;
import rose.platform.Audit;
import rose.platform.Missing;

/**
 * The approving of a response by those who are asked to: attesters with an account, for their own organisation, and those who have
 * a link, through {@link AttestationLinks}. What is approved is what was read: {@code read} is its fingerprint.
 */
@Component
public class Attesting {

    private static final int LONGEST_REMARK = 5000;

    private final AttestationStore store;
    private final Responses responses;
    private final ResponseStore responseStore;
    private final CollectionLetters letters;
    private final Audit audit;
    private final Clock clock;

    Attesting(
            AttestationStore store,
            Responses responses,
            ResponseStore responseStore,
            CollectionLetters letters,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.responses = responses;
        this.responseStore = responseStore;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** A response that waits for the viewer. */
    public record Waiting(Response response, Attestation attestation) {}

    /** What waits for the viewer to approve. */
    public List<Waiting> waiting(Viewer viewer) {
        if (viewer.role() != Role.ATTESTER) {
            return List.of();
        }
        Instant now = clock.instant();
        return store.askedOf(viewer, now).stream()
                .map(row -> {
                    Response response = responseStore.response(row.responseId()).orElseThrow();
                    return new Waiting(response, beside(row, response, now));
                })
                .filter(waiting -> waiting.response().state().writable()
                        && !waiting.attestation().valid()
                        && waiting.attestation().state() != Attestation.State.REFUSED)
                .toList();
    }

    private Attestation beside(AttestationStore.Row row, Response response, Instant now) {
        return row.beside(ContentJson.fingerprint(responses.content(response)), now);
    }

    /** What the viewer is asked about this response and can answer now. */
    public Optional<Attestation> question(ResponseContent content, Viewer viewer) {
        Response response = content.response();
        if (viewer.role() != Role.ATTESTER || !response.state().writable()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return store.askedOf(viewer, now).stream()
                .filter(row -> row.responseId() == response.id())
                .map(row -> row.beside(ContentJson.fingerprint(content), now))
                .findFirst();
    }

    /** The fingerprint of what stands there, for the form with which it is approved. */
    public String read(ResponseContent content) {
        return ContentJson.fingerprint(content);
    }

    /** @throws Missing where the viewer is not asked that */
    @Transactional
    public AttestResult attest(long responseId, long id, String read, Viewer viewer) {
        return attest(asked(responseId, id, viewer), read, Author.of(viewer));
    }

    AttestResult attest(AttestationStore.Row row, String read, Author author) {
        responseStore.holdAlone(row.responseId());
        Response response = responseStore.response(row.responseId()).orElseThrow();
        if (!response.state().writable()) {
            return new AttestResult.Closed();
        }
        ResponseContent content = responses.content(response);
        String stands = ContentJson.fingerprint(content);
        if (!stands.equals(read)) {
            return new AttestResult.Changed();
        }
        if (responses.progress(content).stream()
                .anyMatch(section -> !section.toMend().isEmpty())) {
            return new AttestResult.Unready();
        }
        store.setAttested(row.id(), stands, clock.instant());
        record(author, "attest", row, stands);
        letters.attested(response, row, clock.instant());
        return new AttestResult.Attested();
    }

    /** Sends it back with a remark on what to change. @throws Missing where the viewer is not asked that */
    @Transactional
    public AttestResult refuse(long responseId, long id, String remark, Viewer viewer) {
        return refuse(asked(responseId, id, viewer), remark, Author.of(viewer));
    }

    AttestResult refuse(AttestationStore.Row row, String remark, Author author) {
        if (remark == null || remark.isBlank()) {
            return new AttestResult.NoRemark();
        }
        responseStore.holdAlone(row.responseId());
        Response response = responseStore.response(row.responseId()).orElseThrow();
        if (!response.state().writable()) {
            return new AttestResult.Closed();
        }
        String kept = remark.strip();
        kept = kept.substring(0, Math.min(LONGEST_REMARK, kept.length()));
        store.setRefused(row.id(), kept, clock.instant());
        record(author, "send back", row, kept);
        letters.sentBack(response, row, kept, clock.instant());
        return new AttestResult.SentBack();
    }

    private AttestationStore.Row asked(long responseId, long id, Viewer viewer) {
        return viewer.role() == Role.ATTESTER
                ? store.askedOf(viewer, clock.instant()).stream()
                        .filter(row -> row.id() == id && row.responseId() == responseId)
                        .findFirst()
                        .orElseThrow(() -> new Missing("attestation " + id))
                : missing(id);
    }

    private static AttestationStore.Row missing(long id) {
        throw new Missing("attestation " + id);
    }

    private void record(Author author, String action, AttestationStore.Row row, String detail) {
        audit.record(
                author.accountId(),
                author.name(),
                action,
                "response/" + row.responseId(),
                row.organisation().id() + ": " + detail);
    }
}
