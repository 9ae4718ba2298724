package rose.coding.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids made of names: RFC 9562, version 5. */
final class Guids {

    /** Röse's own namespace: version 5 of "rose" in the namespace of URLs. */
    private static final UUID ROSE = v5(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "rose");

    private Guids() {}

    static UUID of(String name) {
        return v5(ROSE, name);
    }

    static UUID v5(UUID namespace, String name) {
        try {
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest(ByteBuffer.allocate(16 + text.length)
                            .putLong(namespace.getMostSignificantBits())
                            .putLong(namespace.getLeastSignificantBits())
                            .put(text)
                            .array());
            ByteBuffer bits = ByteBuffer.wrap(hash);
            long most = bits.getLong() & 0xFFFFFFFF_FFFF0FFFL | 0x5000L;
            long least = bits.getLong() & 0x3FFFFFFF_FFFFFFFFL | 0x80000000_00000000L;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
