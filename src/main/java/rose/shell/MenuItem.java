package rose.shell;

import java.util.function.Predicate;

/**
 * One entry of the main menu. Modules declare theirs as beans.
 *
 * @param order its place, ascending; from 60 on what is seldom needed
 * @param path where it leads; the entry is marked as current on this path and below
 * @param textKey its text
 * @param shownTo who sees it
 */
public record MenuItem(int order, String path, String textKey, Predicate<SignedIn> shownTo) {

    private static final int RARE = 60;

    /** Whether it is seldom needed: where there are many entries, it opens under a word for the rest. */
    public boolean rare() {
        return order >= RARE;
    }

    public boolean current(String requestPath) {
        return requestPath.equals(path) || requestPath.startsWith(path + "/");
    }
}
