package rose.coding.web;

import java.util.List;

/**
 * A change of a codebook that is shown before it is made.
 *
 * @param texts what happens, one paragraph each
 * @param effect what happens to codes; null where it has nothing to do with them
 * @param choices to choose from first, with the one chosen; empty where there is nothing to choose
 * @param buttons each a way to do it; none as long as something is to be chosen
 */
public record BookConfirmation(
        CodebookEntry book,
        String title,
        String lead,
        List<String> texts,
        EffectView effect,
        Choosing choosing,
        String action,
        List<Button> buttons) {

    /** @param name the field, {@code chosen} the value that is chosen or empty */
    public record Choosing(String name, String label, List<Option> options, String chosen, String show) {}

    public record Option(String value, String name) {}

    /** @param grave whether it cannot be undone */
    public record Button(String name, String value, String text, boolean grave) {}
}
