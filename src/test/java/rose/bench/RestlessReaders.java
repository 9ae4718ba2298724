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

    private static final String LENGTH = "\r\ncontent-length: ";
    private static final String LAST = "\r\nconnection: close";

    private final Selector selector;
    private final List<Page> pages;
    private final InetSocketAddress program;
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
        this.program = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (int i = 0; i < count; i++) {
            readers.add(new Reader(i * 7));
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

        private SocketChannel channel;
        private final ByteBuffer taken = ByteBuffer.allocate(MOST_BYTES);
        private int next;
        private Page page;
        private long asked;
        private boolean waits;

        private Reader(int first) throws IOException {
            next = first;
            connect();
        }

        private void connect() throws IOException {
            channel = SocketChannel.open(program);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
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
            int body = body();
            if (body == 0) {
                return;
            }
            String head = new String(taken.array(), 0, body, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            if (taken.position() >= body + length(head)) {
                waits = false;
                nanos.add(System.nanoTime() - asked);
                errors += isRight(head, body) ? 0 : 1;
                goOn(head.contains(LAST));
            }
        }

        /** The program ends a connection when it has carried enough, and says so. */
        private void goOn(boolean last) throws IOException {
            if (last) {
                channel.close();
                connect();
            }
            if (System.nanoTime() < ends) {
                ask();
            }
        }

        /** Where it begins; 0 where that has not come yet. */
        private int body() {
            byte[] bytes = taken.array();
            for (int i = 3; i < taken.position(); i++) {
                if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                    return i + 1;
                }
            }
            return 0;
        }

        private static int length(String head) throws IOException {
            int at = head.indexOf(LENGTH);
            if (at < 0) {
                throw new IOException("an answer does not tell how long it is");
            }
            int from = at + LENGTH.length();
            return Integer.parseInt(head, from, head.indexOf('\r', from), 10);
        }

        private boolean isRight(String head, int body) {
            return head.startsWith("http/1.1 200")
                    && Arrays.equals(taken.array(), body, taken.position(), page.body(), 0, page.body().length);
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
