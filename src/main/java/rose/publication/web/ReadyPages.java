package rose.publication.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import rose.platform.Changes;
import rose.shell.Page;

/**
 * Pages that are the same to everybody who is not signed in, drawn and packed once for as long as they would say the same. As long
 * as nothing is written in the database at all, nothing can be out of date. Else what a page is drawn of is computed anew when half
 * a second has passed, and held against what it was drawn of: so that nothing has to tell what a page depends on.
 */
@Component
class ReadyPages {

    private static final int ROOM = 500;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String[] VARIES = {HttpHeaders.COOKIE, HttpHeaders.ACCEPT_ENCODING};

    private final TemplateEngine templates;
    private final Changes changes;
    private final Duration trusted;
    private volatile Moment moment =
            new Moment("", System.nanoTime() - Duration.ofDays(1).toNanos());
    private final ReentrantLock asking = new ReentrantLock();
    private final Map<Key, Place> places = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Place> eldest) {
            return size() > ROOM;
        }
    };

    /** @param trusted for how long a page need not be held against anything: so old may one be that a reader gets */
    ReadyPages(
            TemplateEngine templates, Changes changes, @Value("${rose.ready-pages.trusted:500ms}") Duration trusted) {
        this.templates = templates;
        this.changes = changes;
        this.trusted = trusted;
    }

    private record Key(String path, String query, String language) {

        static Key of(HttpServletRequest request, String path, String language) {
            return new Key(path, String.valueOf(request.getQueryString()), language);
        }
    }

    /**
     * A page that is drawn.
     *
     * @param of what it was drawn of
     * @param checked when that was last so
     */
    private record Ready(Object of, Moment checked, byte[] packed, String tag) {}

    /**
     * The database at some time.
     *
     * @param seen its name; where another moment has the same, it is the same
     */
    private record Moment(String seen, long at) {

        boolean within(Duration time) {
            return System.nanoTime() - at < time.toNanos();
        }
    }

    /** One asks the database; who comes meanwhile waits for what it says. */
    private Moment now() {
        Moment last = moment;
        if (last.within(trusted)) {
            return last;
        }
        asking.lock();
        try {
            if (!moment.within(trusted)) {
                long at = System.nanoTime();
                moment = new Moment(changes.moment(), at);
            }
            return moment;
        } finally {
            asking.unlock();
        }
    }

    private boolean upToDate(Ready ready, Moment now) {
        return ready != null
                && (ready.checked().within(trusted) || ready.checked().seen().equals(now.seen()));
    }

    /** One draws it, and who wants the same meanwhile waits for that. */
    private static final class Place {

        private final ReentrantLock drawing = new ReentrantLock();
        private volatile Ready ready;
    }

    /** Whether whoever asks gets what everybody gets. */
    static boolean forEverybody(Page page) {
        return !page.viewer().signedIn();
    }

    /**
     * @param of computes what the page says, cheaply; equal to another where the pages are
     * @param view draws the template's view of it
     */
    <T> ResponseEntity<byte[]> answer(
            HttpServletRequest request, Page page, String template, Supplier<T> of, Function<T, Object> view) {
        Key key = Key.of(request, page.path(), page.language());
        Ready ready = ready(place(key), page, template, of, view);
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, VARIES)
                .eTag(ready.tag())
                .contentType(HTML);
        return takesPacked(request)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(ready.packed())
                : answer.body(unpacked(ready.packed()));
    }

    private static boolean takesPacked(HttpServletRequest request) {
        String taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return taken != null && taken.contains("gzip");
    }

    /**
     * Answers at once where the page is there, the reader takes it packed, and it still says the same: the answer is the one that
     * would come anyway. For readers who are not signed in.
     */
    boolean answered(HttpServletRequest request, HttpServletResponse response, String language) throws IOException {
        Place place = known(Key.of(request, request.getRequestURI(), language));
        Ready ready = place == null ? null : place.ready;
        if (ready == null || !takesPacked(request) || !upToDate(ready, now())) {
            return false;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        for (String each : VARIES) {
            response.addHeader(HttpHeaders.VARY, each);
        }
        response.setHeader(HttpHeaders.ETAG, ready.tag());
        String had = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (had != null && had.contains(ready.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        response.setContentType(HTML.toString());
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setContentLength(ready.packed().length);
        response.getOutputStream().write(ready.packed());
        return true;
    }

    private Place known(Key key) {
        synchronized (places) {
            return places.get(key);
        }
    }

    private Place place(Key key) {
        synchronized (places) {
            return places.computeIfAbsent(key, unused -> new Place());
        }
    }

    private <T> Ready ready(Place place, Page page, String template, Supplier<T> of, Function<T, Object> view) {
        Moment now = now();
        if (upToDate(place.ready, now)) {
            return place.ready;
        }
        place.drawing.lock();
        try {
            if (!upToDate(place.ready, now)) {
                place.ready = anew(place.ready, page, template, of, view);
            }
            return place.ready;
        } finally {
            place.drawing.unlock();
        }
    }

    private <T> Ready anew(Ready before, Page page, String template, Supplier<T> of, Function<T, Object> view) {
        long at = System.nanoTime();
        Moment now = new Moment(changes.moment(), at);
        T says = of.get();
        Object whole = List.of(says, page.menu());
        if (before != null && before.of().equals(whole)) {
            return new Ready(before.of(), now, before.packed(), before.tag());
        }
        StringOutput html = new StringOutput();
        templates.render(template, Map.of("page", withoutToken(page), "view", view.apply(says)), html);
        byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
        return new Ready(whole, now, packed(bytes), tag(bytes));
    }

    /** A form's token is one reader's own. */
    private static Page withoutToken(Page page) {
        return new Page(page.texts(), page.viewer(), page.menu(), page.path(), page.query(), () -> {
            throw new IllegalStateException("a page for everybody has a form of somebody's own");
        });
    }

    private static String tag(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return "W/\"" + HexFormat.of().toHexDigits((long) bytes.length << 32 | sum.getValue()) + "\"";
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
