package rose.collection;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rose.organisations.Viewer;
import rose.platform.Forbidden;
import rose.platform.Missing;

/** The approving by those without an account, who have a secret link in a letter. It opens that response and nothing else. */
@Component
public class AttestationLinks {

    private final AttestationStore store;
    private final Attesting attesting;
    private final Responses responses;
    private final ResponseStore responseStore;
    private final Clock clock;

    AttestationLinks(
            AttestationStore store,
            Attesting attesting,
            Responses responses,
            ResponseStore responseStore,
            Clock clock) {
        this.store = store;
        this.attesting = attesting;
        this.responses = responses;
        this.responseStore = responseStore;
        this.clock = clock;
    }

    /** What a link opens. */
    public sealed interface Opened {

        /** @param mayAnswer whether whoever has opened it may approve: not those who wrote it */
        record Question(Attestation attestation, ResponseContent content, String read, boolean mayAnswer)
                implements Opened {}

        /** It was good once. @param since when it went out of date, or null where it was taken back */
        record Over(Instant since) implements Opened {}

        /** There is no such link. */
        record Unknown() implements Opened {}
    }

    public Opened open(String token, Viewer viewer) {
        Optional<AttestationStore.Row> found = LinkToken.of(token).flatMap(link -> store.withToken(link.hash()));
        if (found.isEmpty()) {
            return new Opened.Unknown();
        }
        AttestationStore.Row row = found.get();
        if (!good(row)) {
            return new Opened.Over(row.withdrawnAt() == null ? row.expiresAt() : null);
        }
        ResponseContent content =
                responses.content(responseStore.response(row.responseId()).orElseThrow());
        String read = ContentJson.fingerprint(content);
        return new Opened.Question(row.beside(read, clock.instant()), content, read, mayAnswer(row, viewer));
    }

    private boolean good(AttestationStore.Row row) {
        return row.withdrawnAt() == null && clock.instant().isBefore(row.expiresAt());
    }

    /** Nobody approves for another organisation; so of those who are signed in only its own attesters. */
    private static boolean mayAnswer(AttestationStore.Row row, Viewer viewer) {
        return !viewer.signedIn() || viewer.mayAttest(row.organisation());
    }

    /** @throws Missing where the link opens nothing */
    @Transactional
    public AttestResult attest(String token, String read, Viewer viewer) {
        AttestationStore.Row row = row(token, viewer);
        return attesting.attest(row, read, Author.named(row.name()));
    }

    /** @throws Missing where the link opens nothing */
    @Transactional
    public AttestResult refuse(String token, String remark, Viewer viewer) {
        AttestationStore.Row row = row(token, viewer);
        return attesting.refuse(row, remark, Author.named(row.name()));
    }

    private AttestationStore.Row row(String token, Viewer viewer) {
        AttestationStore.Row row = LinkToken.of(token)
                .flatMap(link -> store.withToken(link.hash()))
                .filter(this::good)
                .orElseThrow(() -> new Missing("attestation link"));
        if (!mayAnswer(row, viewer)) {
            throw new Forbidden("attest for " + row.organisation().id());
        }
        return row;
    }
}
