package rose.bench;

import java.util.Set;

/** How many keys somebody presses who knows the right categories, with what the page suggests and without. */
final class Keystrokes {

    private final String of;
    private int interventions;
    private int without;
    private int with;

    /** @param of what they are pressed for, as it stands in the table */
    Keystrokes(String of) {
        this.of = of;
    }

    void count(CodingPage page, Set<Long> wanted) {
        Keyboard keyboard = new Keyboard(page);
        interventions++;
        without += keyboard.oneByOne(wanted);
        with += keyboard.withSuggestions(wanted);
    }

    void print(Results results, String suggestedBy) {
        results.keystrokes(interventions + "-without-suggestions-" + of, 1.0 * without / interventions);
        results.keystrokes(interventions + "-with-suggestions-" + suggestedBy + "-" + of, 1.0 * with / interventions);
    }
}
