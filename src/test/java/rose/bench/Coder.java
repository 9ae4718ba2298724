package rose.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rose.bench.CodingPage.Box;

/**
 * An analyst who knows what every intervention should have, and codes on as a browser with script does: each tick is sent, then the
 * whole page, and the next comes at once.
 */
final class Coder {

    private final Visitor visitor;
    private final CodingYear year;
    private final Map<String, String> filter;
    private final List<Long> nextNanos = new ArrayList<>();
    private final List<Long> tickNanos = new ArrayList<>();
    private CodingPage page;

    /** @param filter what the bench is limited to, as in its address */
    Coder(Visitor visitor, CodingYear year, Map<String, String> filter) {
        this.visitor = visitor;
        this.year = year;
        this.filter = filter;
    }

    /** @param path of a lot, whose first is taken, or of an intervention */
    Coder open(String path) throws Exception {
        page = CodingPage.of(visitor.text(path + (filter.isEmpty() ? "" : "?" + Visitor.encoded(filter))));
        return this;
    }

    CodingPage page() {
        return page;
    }

    Set<Long> wanted() throws Exception {
        return year.truth(page.id());
    }

    void codeAndGoOn() throws Exception {
        code();
        goOn();
    }

    void code() throws Exception {
        Set<Long> wanted = wanted();
        for (Box box : page.boxes()) {
            if (wanted.contains(box.category()) != box.ticked()) {
                String path = "/koda/" + page.id() + "/kategorier/" + box.category();
                long start = System.nanoTime();
                visitor.byScript(path, Map.of("ticked", String.valueOf(!box.ticked())), page.csrf());
                tickNanos.add(System.nanoTime() - start);
            }
        }
    }

    private void goOn() throws Exception {
        Map<String, String> form = new HashMap<>(filter);
        form.put("go", "next");
        form.put("note", "");
        form.put("category", wanted().stream().map(String::valueOf).collect(Collectors.joining(",")));
        long start = System.nanoTime();
        String html = visitor.byScript("/koda/" + page.id(), form, page.csrf());
        nextNanos.add(System.nanoTime() - start);
        page = CodingPage.of(html);
    }

    /** What was measured until now is forgotten. */
    void warm() {
        nextNanos.clear();
        tickNanos.clear();
    }

    /** From being done with one, whose ticks are saved already, to the whole next page. */
    List<Long> nextNanos() {
        return nextNanos;
    }

    /** From a tick to the word that it is saved. */
    List<Long> tickNanos() {
        return tickNanos;
    }
}
