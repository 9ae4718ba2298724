package rose.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Readers who ask for the next page as soon as they have one, each over a connection of their own. One thread carries them all, and
 * asks what is written down beforehand: on a machine that runs the program as well, a reader must cost little. Every answer is read
 * to its end and held against what that page is.
 */
final class RestlessReaders implements AutoCloseable {

    private static final int MOST_BYTES = 1 << 17;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Selector selector;
    private final List<Page> pages;
    private final List<Reader> readers = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private long ends;
    private int errors;

    /** @param body packed, as it was when somebody looked whether it is the right one */
    record Page(byte[] request, byte[] body) {

        static Page of(int port, String path, byte[] body) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept-Encoding: gzip\r\n\r\n";
            return new Page(request.getBytes(StandardCharsets.US_ASCII), body);
        }
    }

    RestlessReaders(int port, int count, List<Page> pages) throws IOException {
        this.selector = Selector.open();
        this.pages = pages;
        var program = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < count; i++) {
            readers.add(new Reader(program, i * 7));
        }
    }

    Timings read(Duration lasts) throws IOException {
        nanos.clear();
        errors = 0;
        long start = System.nanoTime();
        ends = start + lasts.toNanos();
        for (Reader reader : readers) {
            reader.ask();
        }
        while (readers.stream().anyMatch(reader -> reader.waits)) {
            if (selector.select(PATIENCE.toMillis()) == 0) {
                throw new IOException("no answer in " + PATIENCE.toSeconds() + " seconds");
            }
            for (SelectionKey key : selector.selectedKeys()) {
                ((Reader) key.attachment()).take();
            }
            selector.selectedKeys().clear();
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Timings(sorted, System.nanoTime() - start, errors);
    }

    private final class Reader {

        private final SocketChannel channel;
        private final ByteBuffer taken = ByteBuffer.allocate(MOST_BYTES);
        private int next;
        private Page page;
        private long asked;
        private boolean waits;

        private Reader(InetSocketAddress program, int first) throws IOException {
            channel = SocketChannel.open(program);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
            next = first;
        }

        private void ask() throws IOException {
            page = pages.get(next++ % pages.size());
            taken.clear();
            waits = true;
            asked = System.nanoTime();
            ByteBuffer request = ByteBuffer.wrap(page.request());
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        private void take() throws IOException {
            if (channel.read(taken) < 0) {
                throw new EOFException("the program has closed a connection");
            }
            int head = head();
            if (head > 0 && taken.position() >= head + length(head)) {
                waits = false;
                nanos.add(System.nanoTime() - asked);
                errors += isRight(head) ? 0 : 1;
                if (System.nanoTime() < ends) {
                    ask();
                }
            }
        }

        /** How many bytes stand before the body; 0 where they are not all there. */
        private int head() {
            byte[] bytes = taken.array();
            for (int i = 3; i < taken.position(); i++) {
                if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                    return i + 1;
                }
            }
            return 0;
        }

        private int length(int head) throws IOException {
            String lines = new String(taken.array(), 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            int at = lines.indexOf("\r\ncontent-length:");
            if (at < 0) {
                throw new IOException("an answer does not tell how long it is");
            }
            int from = lines.indexOf(':', at) + 1;
            return Integer.parseInt(lines, from + 1, lines.indexOf('\r', from), 10);
        }

        private boolean isRight(int head) {
            byte[] bytes = taken.array();
            boolean ok = bytes[9] == '2' && bytes[10] == '0' && bytes[11] == '0';
            return ok && Arrays.equals(bytes, head, taken.position(), page.body(), 0, page.body().length);
        }
    }

    @Override
    public void close() throws IOException {
        for (Reader reader : readers) {
            reader.channel.close();
        }
        selector.close();
    }
}
