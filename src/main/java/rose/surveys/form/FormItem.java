package rose.surveys.form;

/** One thing on a form, already worded. */
public sealed interface FormItem permits FormField, FormText {

    /** The question that it comes from; for a scale's row the row's own id. */
    String question();

    /** Whether it is left out as the answers stand. It is on the page all the same, for when they change. */
    boolean hidden();
}
