package rose.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The coding bench as it was served.
 *
 * @param boxes in the order of the page
 * @param accepts whether there is a key that ticks all that are likely
 */
record CodingPage(long id, String csrf, List<Box> boxes, boolean accepts) {

    /** A category to tick; {@code key} is empty where it has none. */
    record Box(long category, String name, String key, boolean likely, boolean ticked) {}

    /** @throws IOException where it is another page */
    static CodingPage of(String html) throws IOException {
        Document page = Jsoup.parse(html);
        Element form = page.selectFirst("form.bench");
        if (form == null) {
            throw new IOException("nothing to code: " + page.title());
        }
        return new CodingPage(
                Long.parseLong(form.attr("action").replaceAll(".*/", "")),
                Visitor.csrf(html),
                form.select("fieldset:not([disabled]) input[name=category]").stream()
                        .map(CodingPage::box)
                        .toList(),
                form.selectFirst("[data-accept]") != null);
    }

    private static Box box(Element input) {
        return new Box(
                Long.parseLong(input.attr("value")),
                input.parent().select(".code-name").text(),
                input.attr("data-key"),
                input.attr("data-likely").equals("true"),
                input.hasAttr("checked"));
    }

    Set<Long> likely() {
        return boxes.stream().filter(Box::likely).map(Box::category).collect(Collectors.toSet());
    }

    Set<Long> ticked() {
        return boxes.stream().filter(Box::ticked).map(Box::category).collect(Collectors.toSet());
    }
}
