package rose.platform.charts;

/**
 * What is linked to others: a category, a target group, a unit.
 *
 * @param key unique in its chart, for {@link Link}
 * @param label any length; it is wrapped and, if very long, cut
 * @param text its count as formatted by the caller, at most 24 characters, or empty
 */
public record Node(String key, String label, String text, Target target) {

    /** @throws IllegalArgumentException if the text is too long to draw */
    public Node {
        if (text.length() > 24) {
            throw new IllegalArgumentException("a count of more than 24 characters: " + text);
        }
    }
}
