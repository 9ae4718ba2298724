package rose.publication.report;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rose.platform.mail.PublicAddress;
import rose.publication.report.EditionFileStore.Key;

/**
 * The PDF and the Word document of each edition: made once, by whichever node is asked first, and kept. Whoever asks meanwhile waits
 * for the same file. For everybody.
 */
@Component
public class EditionFiles {

    private static final Logger log = LoggerFactory.getLogger(EditionFiles.class);

    /** After so long without a word a maker is taken to be gone, with its node. */
    private static final Duration LOST = Duration.ofSeconds(30);

    private static final Duration TELLS_EVERY = Duration.ofMillis(400);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);

    private final ReportEditions editions;
    private final EditionFileStore store;
    private final WrittenReportFiles files;
    private final MessageSource messages;
    private final PublicAddress address;
    private final Clock clock;

    /** One at a time on each node: a large one takes all processors and a good part of the memory. */
    private final Semaphore turn = new Semaphore(1);

    EditionFiles(
            ReportEditions editions,
            EditionFileStore store,
            WrittenReportFiles files,
            MessageSource messages,
            PublicAddress address,
            Clock clock) {
        this.editions = editions;
        this.store = store;
        this.files = files;
        this.messages = messages;
        this.address = address;
        this.clock = clock;
    }

    /** What is kept. @throws Missing where there is no such edition */
    public Optional<byte[]> kept(long reportId, int number, String format) {
        Key key = new Key(reportId, number, format);
        Optional<byte[]> content = store.content(key, outside());
        if (content.isEmpty()) {
            edition(key);
        }
        return content;
    }

    private ReportDocument edition(Key key) {
        return editions.traced(key.reportId(), editions.document(key.reportId(), key.number()));
    }

    private String outside() {
        return address.outside().map(URI::toString).orElse("");
    }

    /** How far it is; nothing where nobody has asked for it. */
    public Optional<EditionFile> find(long reportId, int number, String format) {
        return store.find(new Key(reportId, number, format));
    }

    /** Begins to make it beside what else goes on, where nobody does already. */
    public void begin(long reportId, int number, String format) {
        Key key = new Key(reportId, number, format);
        ReportDocument document = edition(key);
        if (claim(key, document)) {
            Thread.ofVirtual().name("edition file " + key).start(() -> make(key, document));
        }
    }

    private boolean claim(Key key, ReportDocument document) {
        int figures = (int) document.elements().stream()
                .filter(element -> element instanceof ReportDocument.NumberedFigure figure && figure.drawing() != null)
                .count();
        return store.claim(
                key, outside(), figures, clock.instant(), clock.instant().minus(LOST));
    }

    private void make(Key key, ReportDocument document) {
        AtomicInteger drawn = new AtomicInteger();
        Thread telling = Thread.ofVirtual().start(() -> tell(key, drawn));
        try {
            turn.acquireUninterruptibly();
            byte[] content;
            try {
                content = files.file(key.format(), document, document.texts(messages), drawn::incrementAndGet);
            } finally {
                turn.release();
            }
            store.keep(key, content);
        } catch (RuntimeException | Error failed) {
            log.error("{} was not made", key, failed);
            store.fail(key);
        } finally {
            telling.interrupt();
        }
    }

    private void tell(Key key, AtomicInteger drawn) {
        try {
            while (true) {
                Thread.sleep(TELLS_EVERY);
                store.tell(key, drawn.get(), clock.instant());
            }
        } catch (InterruptedException done) {
            // nothing more to tell
        }
    }

    /** Waits for it, making it where nobody does. @throws IllegalStateException where it could not be made */
    public byte[] await(long reportId, int number, String format) {
        Key key = new Key(reportId, number, format);
        Optional<byte[]> content = store.content(key, outside());
        while (content.isEmpty()) {
            ReportDocument document = edition(key);
            if (claim(key, document)) {
                make(key, document);
            }
            content = await(key, LOST);
            if (store.find(key).filter(EditionFile::failed).isPresent()) {
                throw new IllegalStateException(key + " could not be made");
            }
        }
        return content.get();
    }

    /** What is there within some time. */
    public Optional<byte[]> await(long reportId, int number, String format, Duration patience) {
        return await(new Key(reportId, number, format), patience);
    }

    private Optional<byte[]> await(Key key, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<byte[]> content = store.content(key, outside());
        while (content.isEmpty() && System.nanoTime() < end && making(key)) {
            try {
                Thread.sleep(LOOKS_EVERY);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            content = store.content(key, outside());
        }
        return content;
    }

    private boolean making(Key key) {
        return store.find(key).filter(EditionFile::making).isPresent();
    }

    /** Those of the latest editions, before anybody asks, and what a node left that was stopped. */
    void makeMissing() {
        for (Key key : store.missing(clock.instant().minus(LOST))) {
            ReportDocument document = edition(key);
            if (claim(key, document)) {
                make(key, document);
            }
        }
    }
}
