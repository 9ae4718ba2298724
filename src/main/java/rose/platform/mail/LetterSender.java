package rose.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, one letter at a time, each at most once: it is claimed, and the claim committed, before the mail
 * server hears of it. Several nodes may do so at once. A run is short, so that the program can end between two; the
 * next goes on.
 */
class LetterSender {

    /** After so long in one program's hands without a word, that program is taken to have ended. */
    static final Duration SILENCE = Duration.ofMinutes(10);

    /** How long a letter waits after each refusal for the time being; it has failed when there is no more to wait. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** How long the queue waits when the mail server is not there, and for how many days it goes on so. */
    static final Duration PAUSE_WITHOUT_SERVER = Duration.ofMinutes(1);

    static final Duration PATIENCE_WITHOUT_SERVER = Duration.ofDays(5);

    private static final Duration RUN = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(LetterSender.class);

    private final LetterStore store;
    private final SmtpMailer mailer;
    private final Clock clock;
    private final String node;

    LetterSender(LetterStore store, SmtpMailer mailer, Clock clock, String node) {
        this.store = store;
        this.mailer = mailer;
        this.clock = clock;
        this.node = node;
    }

    void run() {
        int abandoned = store.abandon(now().minus(SILENCE), now());
        if (abandoned > 0) {
            log.warn(
                    "{} letters were in the hands of a program that ended: uncertain whether they are sent", abandoned);
        }
        if (store.anyDue(now())) {
            sendDue();
        }
    }

    private void sendDue() {
        try (SmtpMailer.Connection connection = mailer.connect()) {
            long end = System.nanoTime() + RUN.toNanos();
            while (System.nanoTime() < end && connection.alive()) {
                Optional<ClaimedLetter> next = store.claim(node, now());
                if (next.isEmpty()) {
                    return;
                }
                settle(next.get(), connection.send(next.get(), now()));
            }
        } catch (SmtpMailer.Unreachable problem) {
            log.warn("no letters can be sent: {}", problem.getMessage());
            store.postpone(
                    now().plus(PAUSE_WITHOUT_SERVER),
                    now().minus(PATIENCE_WITHOUT_SERVER),
                    problem.getMessage(),
                    now());
        }
    }

    private void settle(ClaimedLetter letter, SmtpMailer.Outcome outcome) {
        switch (outcome) {
            case SmtpMailer.Taken taken -> store.sent(letter, now());
            case SmtpMailer.Refused refused
            when !refused.forGood() && letter.tries() < PAUSES.size() ->
                store.tryAgain(letter, now().plus(PAUSES.get(letter.tries())), refused.answer(), now());
            case SmtpMailer.Refused refused -> end(letter, LetterState.FAILED, refused.answer());
            case SmtpMailer.Unknown unknown -> end(letter, LetterState.UNCERTAIN, unknown.problem());
        }
    }

    private void end(ClaimedLetter letter, LetterState state, String problem) {
        log.warn("letter {} is {}: {}", letter.id(), state, problem);
        store.ended(letter, state, problem, now());
    }

    private Instant now() {
        return clock.instant();
    }
}
