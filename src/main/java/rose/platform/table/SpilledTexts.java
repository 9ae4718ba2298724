package rose.platform.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import rose.platform.table.TableProblem.Kind;

/** Numbered texts in a temporary file that goes with the reader; eight bytes of memory each. */
final class SpilledTexts implements AutoCloseable {
    private static final int MAX_TEXTS = 4_000_000;

    /** No byte of UTF-8: stands for null. */
    private static final byte[] NULL_MARK = {(byte) 0xFF};

    private final FileChannel file;
    private final ByteBuffer unwritten = ByteBuffer.allocate(1 << 16);
    private long written;
    private long[] ends = new long[1024];
    private int size;

    SpilledTexts() throws IOException {
        file = FileChannel.open(
                Files.createTempFile("rose-texts", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    int size() {
        return size;
    }

    void add(String text) throws IOException {
        if (size == MAX_TEXTS) {
            throw TableProblem.file(Kind.EXCEL_TOO_LARGE);
        }
        byte[] bytes = text == null ? NULL_MARK : text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > unwritten.remaining()) {
            flush();
        }
        if (bytes.length > unwritten.capacity()) {
            write(ByteBuffer.wrap(bytes));
        } else {
            unwritten.put(bytes);
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = written + unwritten.position();
    }

    private void flush() throws IOException {
        write(unwritten.flip());
        unwritten.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
    }

    String get(int index) throws IOException {
        long start = index == 0 ? 0 : ends[index - 1];
        if (ends[index] > written) {
            flush();
        }
        byte[] bytes = new byte[(int) (ends[index] - start)];
        ByteBuffer target = ByteBuffer.wrap(bytes);
        while (target.hasRemaining() && file.read(target, start + target.position()) >= 0) {
            // until full
        }
        return Arrays.equals(bytes, NULL_MARK) ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
