package rose.surveys.questions;

import java.util.List;
import java.util.stream.Collectors;

/** What questions with one answer among options have in common. */
final class Choosing {

    private static final int TOLD = 20;

    private Choosing() {}

    static Field.Reading read(List<String> typed, Options options) {
        List<String> chosen = typed.stream()
                .map(PlainText::clean)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            return Field.Reading.of("");
        }
        String first = chosen.getFirst();
        if (chosen.size() > 1) {
            return Field.Reading.wrong(String.join("|", chosen), "surveys.answer.one-only");
        }
        return options.understood(first)
                .map(option -> Field.Reading.of(option.code()))
                .orElseGet(() -> Field.Reading.wrong(
                        first, "surveys.answer.not-in-list", PlainText.shortened(first), allowed(options)));
    }

    /** As many as a message has room for. */
    static String allowed(Options options) {
        String first = options.listed().stream()
                .limit(TOLD)
                .map(option -> PlainText.shortened(option.label().sv().strip()))
                .collect(Collectors.joining(" | "));
        return options.listed().size() > TOLD ? first + " | …" : first;
    }
}
