package rose.surveys.form;

import java.util.List;

/**
 * Something to be answered.
 *
 * @param look how it is drawn
 * @param help may be null
 * @param value as stored, or as typed where that cannot be taken
 * @param choices none for what is typed
 * @param error what is wrong with the value, or null
 * @param warnings what may be wrong with it
 * @param origin where the value comes from ("Anna Berg, 12 mars 14:02"), or null
 * @param fromLastYear whether it was taken over and nobody has touched it yet
 * @param revision what the browser sends along so that nobody's text is overwritten unseen
 */
public record FormField(
        String question,
        String htmlId,
        Look look,
        String label,
        String help,
        boolean required,
        String value,
        List<Choice> choices,
        String error,
        List<String> warnings,
        String origin,
        boolean fromLastYear,
        int revision,
        boolean hidden)
        implements FormItem {

    /** How a field is drawn. */
    public enum Look {
        LINE,
        TEXT,
        NUMBER,
        MONEY,
        DATE,
        RADIOS,
        CHECKBOXES
    }

    /** One answer to choose. */
    public record Choice(String htmlId, String code, String label, boolean chosen) {}

    public boolean choosing() {
        return look == Look.RADIOS || look == Look.CHECKBOXES;
    }

    /** The ids of what describes the field, for {@code aria-describedby}; null where nothing does. */
    public String describedBy() {
        String ids = (help == null ? "" : htmlId + "-hjalp ")
                + (error == null ? "" : htmlId + "-fel ")
                + (warnings.isEmpty() ? "" : htmlId + "-varning");
        return ids.isBlank() ? null : ids.strip();
    }
}
