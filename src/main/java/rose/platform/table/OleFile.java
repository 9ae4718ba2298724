package rose.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The container of old .xls files, and of workbooks with a password ([MS-OFFCRYPTO] 2.3.4). */
final class OleFile {
    private static final String ENCRYPTED_STREAM =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    private static final int CHUNK = 1 << 16;

    private OleFile() {}

    /** The stream's name stands in the directory, which may lie anywhere in the file. */
    static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String tail = "";
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                String seen = tail + new String(chunk, StandardCharsets.ISO_8859_1);
                if (seen.contains(ENCRYPTED_STREAM)) {
                    return true;
                }
                tail = seen.substring(Math.max(0, seen.length() - ENCRYPTED_STREAM.length()));
            }
            return false;
        }
    }
}
