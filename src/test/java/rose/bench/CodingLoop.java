package rose.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An analyst at the coding bench: fetches the next to code, and ticks. */
final class CodingLoop {

    private static final Pattern ID = Pattern.compile("action=\"/koda/(\\d+)\"");
    private static final Pattern TICK = Pattern.compile("hx-post=\"(/koda/\\d+/kategorier/\\d+)\"");

    private final Visitor analyst;
    private final String lot;
    private String page;
    private long after;
    private int ticks;

    CodingLoop(Visitor analyst, String lot) {
        this.analyst = analyst;
        this.lot = lot;
    }

    void next() throws IOException, InterruptedException {
        page = analyst.text(lot + "?efter=" + after);
        Matcher id = ID.matcher(page);
        if (!id.find()) {
            throw new IOException("nothing to code in " + lot);
        }
        after = Long.parseLong(id.group(1));
    }

    /** Ticks the page's categories one after the other, and then unticks them. */
    void tick() throws IOException, InterruptedException {
        List<String> categories =
                TICK.matcher(page).results().map(found -> found.group(1)).toList();
        boolean ticked = ticks / categories.size() % 2 == 0;
        analyst.post(
                categories.get(ticks++ % categories.size()),
                Map.of("ticked", String.valueOf(ticked)),
                Visitor.csrf(page));
    }

    /** The page of the intervention that was fetched last. */
    void read() throws IOException, InterruptedException {
        analyst.get("/insatser/" + after);
    }
}
