package rose.platform.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The reader's side panel: one bookmark per heading of level 1 to 3, nested as the headings are. */
final class Outline {

    private record Open(int level, Element bookmark) {}

    private final Element bookmarks = new Element("bookmarks");
    private final Deque<Open> open = new ArrayDeque<>();

    static Outline of(Document page) {
        var outline = new Outline();
        int number = 0;
        for (var heading : page.select("h1, h2, h3")) {
            if (heading.id().isEmpty()) {
                heading.id("heading-" + ++number);
            }
            outline.add(heading);
        }
        return outline;
    }

    private void add(Element heading) {
        int level = heading.tagName().charAt(1) - '0';
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
        var parent = open.isEmpty() ? bookmarks : open.peek().bookmark();
        var bookmark =
                parent.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        open.push(new Open(level, bookmark));
    }

    void writeTo(Element head) {
        if (bookmarks.childrenSize() > 0) {
            head.appendChild(bookmarks);
        }
    }
}
