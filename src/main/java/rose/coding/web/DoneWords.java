package rose.coding.web;

import java.util.stream.Collectors;
import rose.coding.DoneResult;
import rose.platform.Texts;

/** What the next page tells of how the one before ended; nothing where it went as usual. */
final class DoneWords {

    private DoneWords() {}

    static String of(DoneResult result, Texts texts) {
        return switch (result) {
            case DoneResult.Settled settled -> null;
            case DoneResult.Waits waits -> null;
            case DoneResult.ToSettle toSettle -> texts.get("coding.done.to-settle");
            case DoneResult.OtherwiseMeanwhile meanwhile -> texts.get("coding.done.otherwise", meanwhile.byWhom());
            case DoneResult.BookChanged changed ->
                texts.get(
                        "coding.done.book-changed",
                        changed.gone().stream()
                                .map(category -> category.name(texts))
                                .collect(Collectors.joining(", ")));
        };
    }
}
