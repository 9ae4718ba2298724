package rose.surveys.form;

/**
 * Something to be read: information, or what a scale's rows have in common.
 *
 * @param heading whether the text is a heading for the fields after it
 * @param help may be null
 */
public record FormText(String question, String htmlId, boolean heading, String text, String help, boolean hidden)
        implements FormItem {}
