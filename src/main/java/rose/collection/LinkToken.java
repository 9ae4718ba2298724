package rose.collection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a link that lets its reader in: 256 random bits. Whoever has it may; it is in the letter and nowhere else. The
 * database has its hash, which is looked up: with so many bits nobody guesses, and nothing is learnt from how long it takes.
 */
final class LinkToken {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final String text;

    private LinkToken(String text) {
        this.text = text;
    }

    static LinkToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty where it cannot be one. */
    static Optional<LinkToken> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    /** As it stands in a link. */
    String text() {
        return text;
    }

    /** SHA-256. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells this link from others without giving it away. */
    String mark() {
        return HexFormat.of().formatHex(hash(), 0, 8);
    }

    @Override
    public String toString() {
        return "link " + mark();
    }
}
