package rose.surveys.questions;

import java.util.List;

/** What questions with one answer among options have in common. */
final class Choosing {

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

    static String allowed(Options options) {
        return String.join(
                " | ",
                options.listed().stream().map(option -> option.label().sv()).toList());
    }
}
