package rose.collection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What lets in whoever knows it.
 *
 * @param token 256 random bits, for the address; kept nowhere but in the letter
 */
record SecretLink(String token) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SecretLink random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new SecretLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is stored: it tells whether a token is the right one, and not which that is. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
