package rose.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;
import rose.analysis.FigureChoice;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.bench.Results.Aim;
import rose.platform.AllTexts;
import rose.platform.Texts;
import rose.publication.FigureDrawer;

/** Two hundred who read public figures at once, each with a connection that is kept and taking packed pages, as browsers do. */
record PublicReaders(Setting setting, Results results, Program program, Inside inside) {

    private static final int READERS = 200;
    private static final int PAGES = 100;
    private static final Duration READS_FOR = Duration.ofSeconds(2);

    /** What a page must say, and how it looked when it was first read: nothing changes meanwhile. */
    private record PublicPage(String address, String title) {}

    void run() throws Exception {
        List<PublicPage> pages = pages();
        Map<String, byte[]> seen = new ConcurrentHashMap<>();
        List<PlainHttp> readers = IntStream.range(0, READERS)
                .mapToObj(i -> PlainHttp.takingPacked(program.port()))
                .toList();
        try {
            setting.progress("public-figure-200-readers");
            List<Timings.Action> reading = reading(readers, pages, seen);
            Duration lasts = Duration.ofSeconds(setting.times(30, 4));
            new Rate(READS_FOR, Duration.ofSeconds(setting.times(10, 2))).of(reading);
            results.timings("public-figure-200-readers", new Rate(READS_FOR, lasts).of(reading), Aim.of("p95", 100));
            withoutPause(pages, seen);
        } finally {
            for (PlainHttp reader : readers) {
                reader.close();
            }
        }
    }

    /** By readers who cost as little as may be: the machine that they run on is the program's too. */
    private void withoutPause(List<PublicPage> pages, Map<String, byte[]> seen) throws Exception {
        setting.progress("public-figure-200-without-pause");
        List<RestlessReaders.Page> known = pages.stream()
                .map(PublicPage::address)
                .map(address -> RestlessReaders.Page.of(program.port(), address, seen.get(address)))
                .toList();
        try (var readers = new RestlessReaders(program.port(), READERS, known)) {
            readers.read(Duration.ofSeconds(setting.times(10, 2)));
            long ours = program.processorNanos();
            long readersOwn = Processor.nanos();
            Timings timings = readers.read(Duration.ofSeconds(setting.times(10, 1)));
            double count = timings.sortedNanos().length * 1e3;
            results.timings("public-figure-200-without-pause", timings, Aim.of("p95", 100));
            setting.say("Processortid per sida: programmet %.0f µs, läsarna %.0f µs. / Processor time a page."
                    .formatted((program.processorNanos() - ours) / count, (Processor.nanos() - readersOwn) / count));
        }
    }

    /** Each begins at a page of its own and goes on to the next. */
    private static List<Timings.Action> reading(
            List<PlainHttp> readers, List<PublicPage> pages, Map<String, byte[]> seen) {
        List<Timings.Action> reading = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            PlainHttp reader = readers.get(i);
            AtomicInteger next = new AtomicInteger(i * 7);
            reading.add(() -> read(reader, pages.get(next.getAndIncrement() % pages.size()), seen));
        }
        return reading;
    }

    private static void read(PlainHttp reader, PublicPage page, Map<String, byte[]> seen) throws IOException {
        PlainHttp.Answer answer = reader.get(page.address());
        byte[] before = seen.get(page.address());
        if (answer.status() != 200 || before != null && !Arrays.equals(before, answer.body())) {
            throw new IOException(page.address() + " answered " + answer.status());
        }
        if (before == null) {
            if (!answer.text().contains(page.title())) {
                throw new IOException(page.address() + " does not show " + page.title());
            }
            seen.put(page.address(), answer.body());
        }
    }

    private List<PublicPage> pages() {
        Figures figures = inside.part(Figures.class);
        FigureDrawer drawer = inside.part(FigureDrawer.class);
        Texts texts = AllTexts.in(Texts.SWEDISH);
        List<PublicPage> pages = new ArrayList<>();
        for (Selection selection : figures.reported()) {
            for (FigureChoice choice : FigureChoice.all()) {
                if (pages.size() < PAGES && !choice.kind().ofRegister()) {
                    var figure = figures.figure(choice.kind(), selection, choice.dimension());
                    String title = drawer.view(figure, texts).title();
                    pages.add(new PublicPage(address(selection, choice), HtmlUtils.htmlEscape(title, "UTF-8")));
                }
            }
        }
        return pages;
    }

    private static String address(Selection selection, FigureChoice choice) {
        return "/figurer?ar=" + selection.year() + "&omrade=" + selection.area().shortName() + "&niva="
                + selection.level() + "&visa=" + choice.path();
    }
}
