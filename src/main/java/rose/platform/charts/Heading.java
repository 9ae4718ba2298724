package rose.platform.charts;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a chart is called.
 *
 * @param id unique on the page; a letter, then letters, digits, {@code -} and {@code _}. Ids in the drawing start
 *     with it
 * @param title names area, level and year; drawn only in {@link Look#FILE}, otherwise the page shows it
 * @param description one sentence that says what the chart shows; for screen readers
 * @param note drawn under the chart in every look: base, source
 */
public record Heading(String id, String title, String description, Optional<String> note) {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /** @throws IllegalArgumentException if the id cannot be used in a fragment reference, or the title is blank */
    public Heading {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not usable as an id: " + id);
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("a chart needs a title");
        }
    }

    public static Heading of(String id, String title, String description) {
        return new Heading(id, title, description, Optional.empty());
    }

    /** The same words under an id of its own, which begins with this one. */
    Heading within(String place) {
        return new Heading(id + "-" + place, title, description, note);
    }

    public Heading withNote(String words) {
        return new Heading(id, title, description, Optional.of(words));
    }

    /** The same with more words under the chart, after those that there are. */
    Heading withMore(String words) {
        return withNote(note.map(before -> before + " " + words).orElse(words));
    }
}
