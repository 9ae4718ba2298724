package rose.platform.mail;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A letter to one person, in plain text. Line breaks and other control characters in subject and name become spaces,
 * so that nothing that somebody has written can become a header of its own.
 *
 * @param key what it is about and to whom, as {@code reminder/2026/barn-unga/REGION-14/2}: of one key there is ever
 * one letter
 * @param language {@code sv} or {@code en}
 * @param secret whether the body holds a link that lets its reader in: then it is shown to nobody else, and erased
 * once sent
 */
public record Letter(
        String key, String toAddress, String toName, String subject, String body, String language, boolean secret) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl},;<>\"]+@[^@\\s\\p{Cntrl},;<>\"]+");
    private static final Pattern BREAKING = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** @throws IllegalArgumentException when the address is none */
    public Letter {
        Objects.requireNonNull(key);
        if (!isAddress(toAddress)) {
            throw new IllegalArgumentException("not an e-mail address: " + toAddress);
        }
        toName = oneLine(toName);
        subject = oneLine(subject);
        body = body.replaceAll("\\r\\n?", "\n").replace("\0", "");
    }

    /** One without a secret. */
    public Letter(String key, String toAddress, String toName, String subject, String body, String language) {
        this(key, toAddress, toName, subject, body, language, false);
    }

    /** Whether a letter can be written to it; not whether anybody is there. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    static String oneLine(String text) {
        return BREAKING.matcher(text).replaceAll(" ").strip();
    }
}
