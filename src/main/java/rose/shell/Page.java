package rose.shell;

import java.util.List;
import java.util.function.Supplier;
import rose.platform.Texts;

/**
 * What every page's template is given beside its own model.
 *
 * @param path the request's path; {@code query} its query string without language, or empty
 * @param csrfToken asked only by pages with a form, because it begins a session
 */
public record Page(
        Texts texts, SignedIn viewer, List<Entry> menu, String path, String query, Supplier<String> csrfToken) {

    /** More entries than this do not fit in one line beside the account. */
    private static final int IN_ONE_LINE = 6;

    /** A menu entry as shown. */
    public record Entry(String path, String text, boolean current, boolean rare) {}

    /** The entries that stand in the menu themselves. */
    public List<Entry> menuLine() {
        return menu.stream().filter(entry -> !opened(entry)).toList();
    }

    /** The rest of them, which open under one word. */
    public List<Entry> menuMore() {
        return menu.stream().filter(this::opened).toList();
    }

    private boolean opened(Entry entry) {
        return entry.rare() && menu.size() > IN_ONE_LINE;
    }

    public String t(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The token that every form sends along as {@code _csrf}. */
    public String csrf() {
        return csrfToken.get();
    }

    public String language() {
        return texts.language();
    }

    /** This very page in the other language. */
    public String otherLanguageHref() {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + (texts.swedish() ? "en" : "sv");
    }
}
