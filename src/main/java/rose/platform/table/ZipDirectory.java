package rose.platform.table;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import rose.platform.table.TableProblem.Kind;

/** The list of a zip file's parts, which {@link java.util.zip.ZipFile} takes into memory whole, however long it is. */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054B50;
    private static final int END_BYTES = 22;
    private static final int SIZE_OFFSET = 12;
    private static final int MAX_COMMENT_BYTES = 0xFFFF;
    private static final long MAX_BYTES = 8L << 20;

    private ZipDirectory() {}

    static void refuseHuge(Path file) throws IOException {
        ByteBuffer tail = tail(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i <= tail.limit() - END_BYTES; i++) {
            if (tail.getInt(i) == END_SIGNATURE && Integer.toUnsignedLong(tail.getInt(i + SIZE_OFFSET)) > MAX_BYTES) {
                throw TableProblem.file(Kind.EXCEL_TOO_LARGE);
            }
        }
    }

    private static ByteBuffer tail(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(bytes.length(), END_BYTES + MAX_COMMENT_BYTES)];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            return ByteBuffer.wrap(tail);
        }
    }
}
