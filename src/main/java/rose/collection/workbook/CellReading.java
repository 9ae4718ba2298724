package rose.collection.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rose.collection.StoredAnswer;
import rose.platform.Problem;
import rose.platform.table.Cell;
import rose.surveys.questions.Field;
import rose.surveys.questions.Many;
import rose.surveys.questions.Option;
import rose.surveys.questions.Options;

/** What a cell says to a question, beside what the workbook was made from and what stands there now. */
final class CellReading {

    private CellReading() {}

    /** What comes of a cell. */
    sealed interface Outcome {

        record Untouched() implements Outcome {}

        record Changed(String value) implements Outcome {}

        /** @param meanwhile whether somebody else has changed the field since */
        record Refused(Problem problem, boolean meanwhile) implements Outcome {}
    }

    /** @param there null where nothing has ever stood in the field */
    static Outcome compare(Field field, Cell cell, WorkbookState.Base base, StoredAnswer there, String writer) {
        String now = there == null ? "" : there.value();
        if (CellText.fingerprint(cell.asText()).equals(base.fingerprint())) {
            return new Outcome.Untouched();
        }
        Field.Reading reading = read(field, cell);
        if (!reading.good()) {
            return reading.stored().equals(now)
                    ? new Outcome.Untouched()
                    : new Outcome.Refused(reading.problem(), false);
        }
        if (reading.stored().equals(now)) {
            return new Outcome.Untouched();
        }
        if (base.tooLong()) {
            return new Outcome.Refused(Problem.of("collection.workbook.problem.was-too-long"), false);
        }
        int revision = there == null ? 0 : there.revision();
        return revision == base.revision() || there.writer().equals(writer)
                ? new Outcome.Changed(reading.stored())
                : new Outcome.Refused(Problem.of("collection.workbook.problem.meanwhile", there.changedBy()), true);
    }

    /** What is to be stored, or why it cannot be. */
    static Field.Reading read(Field field, Cell cell) {
        return switch (cell) {
            case Cell.Formula formula -> refused(formula.asText(), "collection.import.formula");
            case Cell.Failure failure -> refused(failure.code(), "collection.import.failure");
            case Cell.Number number
            when field.numeric() && number.value().stripTrailingZeros().scale() > 0 ->
                field.read(List.of(number.asText().replace('.', ',')));
            default -> field.read(words(field, cell.asText()));
        };
    }

    private static Field.Reading refused(String value, String key) {
        return new Field.Reading(value, Problem.of(key), false);
    }

    /** With the options' words as codes. Between several stands a bar, or each has a line. */
    private static List<String> words(Field field, String text) {
        Options options = OptionLists.options(field);
        if (options.listed().isEmpty()) {
            return List.of(text);
        }
        return field instanceof Many ? several(options, text) : List.of(code(options, text));
    }

    /** Word by word, the longest that fits first: an option's words may hold a bar or a line break themselves. */
    private static List<String> several(Options options, String text) {
        List<String> codes = new ArrayList<>();
        for (String rest = begun(text); !rest.isEmpty(); ) {
            String left = rest;
            String word = options.listed().stream()
                    .flatMap(option ->
                            Stream.of(option.label().sv(), option.label().en()))
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .filter(label -> !label.isEmpty()
                            && left.regionMatches(true, 0, label, 0, label.length())
                            && left.substring(label.length()).matches("(?s)[ \\t]*([|\\r\\n].*)?"))
                    .max(Comparator.comparingInt(String::length))
                    .orElseGet(() -> left.split("[|\\r\\n]", 2)[0]);
            codes.add(code(options, word));
            rest = begun(rest.substring(word.length()));
        }
        return codes;
    }

    private static String begun(String text) {
        return text.strip().replaceFirst("^[|\\s]+", "");
    }

    private static String code(Options options, String word) {
        String stripped = word.strip();
        return options.listed().stream()
                .filter(option -> stripped.equalsIgnoreCase(option.label().sv().strip())
                        || option.label().en() != null
                                && stripped.equalsIgnoreCase(option.label().en().strip()))
                .map(Option::code)
                .findFirst()
                .orElse(stripped);
    }
}
