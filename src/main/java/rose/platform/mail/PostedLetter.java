package rose.platform.mail;

import java.time.Instant;

/**
 * A letter with what has become of it.
 *
 * @param body null where it has been erased, or is not for the reader at hand
 * @param changedAt when it came into its state
 * @param problem what the mail server last answered, in its own words; null if nothing has gone wrong
 */
public record PostedLetter(
        long id,
        String toAddress,
        String toName,
        String subject,
        String body,
        String language,
        boolean secret,
        LetterState state,
        Instant createdAt,
        Instant changedAt,
        String problem) {

    public PostedLetter withoutBody() {
        return new PostedLetter(
                id, toAddress, toName, subject, null, language, secret, state, createdAt, changedAt, problem);
    }
}
