package rose.platform.charts;

/**
 * How often two nodes occur together.
 *
 * @param from key of a {@link Node}, {@code to} of another
 * @param count at least 1; what is withheld, and what is nothing, is no link
 * @param text the count as formatted by the caller, at most 12 characters
 */
public record Link(String from, String to, long count, String text, Target target) {

    /** @throws IllegalArgumentException if it counts nothing, leads from a node to itself, or the text is too long */
    public Link {
        if (count < 1 || from.equals(to) || text.length() > 12) {
            throw new IllegalArgumentException("not a link: " + from + ", " + to + ", " + count + ", " + text);
        }
    }
}
