package rose.coding.web;

import java.util.List;
import java.util.Map;

/**
 * The form for dividing a category.
 *
 * @param existing the categories that may be parts of it, {@code chosen} those that are ticked
 * @param newer whether somebody has changed the book since it was opened
 */
public record SplitForm(
        CodebookEntry book,
        String title,
        List<String> texts,
        EffectView effect,
        String action,
        Map<String, String> values,
        List<BookConfirmation.Option> existing,
        List<String> chosen,
        List<FieldProblem> problems,
        boolean newer) {

    /** How many new parts there is room for; a category can be divided once more. */
    public static final int PARTS = 4;

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public String error(String field) {
        return FieldProblem.at(problems, field);
    }
}
