package rose.collection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rose.surveys.Section;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;
import rose.surveys.questions.Field;
import rose.surveys.questions.Question;

/**
 * How far one section of a response has come.
 *
 * @param asked how many fields are asked as the answers stand, and {@code answered} how many of them are answered; those of
 *     entries are not among them
 * @param entries how many entries its blocks have
 * @param toMend everything that must be mended before the response can be handed in
 */
public record SectionProgress(Section section, int asked, int answered, int entries, List<ToMend> toMend) {

    /** How far, in a word. */
    public enum State {
        NOT_BEGUN,
        BEGUN,
        TO_MEND,
        DONE
    }

    public State state() {
        if (answered == 0 && entries == 0) {
            return State.NOT_BEGUN;
        }
        if (toMend.stream().anyMatch(each -> each.kind() != ToMend.Kind.MISSING)) {
            return State.TO_MEND;
        }
        return toMend.isEmpty() && answered == asked ? State.DONE : State.BEGUN;
    }

    static List<SectionProgress> of(ResponseContent content) {
        AnswerSheet sheet = content.sheet();
        return content.definition().sections().stream()
                .map(section -> of(section, content, sheet))
                .toList();
    }

    private static SectionProgress of(Section section, ResponseContent content, AnswerSheet sheet) {
        List<Field> fields = section.questions().stream()
                .flatMap(question -> question.fields().stream())
                .filter(field -> sheet.shows(field.id()))
                .toList();
        List<Block> blocks = section.questions().stream()
                .filter(question -> question instanceof Block && sheet.shows(question.id()))
                .map(Block.class::cast)
                .toList();
        Stream<ToMend> own = toMend(section.questions(), sheet, content::value, null);
        Stream<ToMend> within = blocks.stream().flatMap(block -> toMend(block, content, sheet));
        return new SectionProgress(
                section,
                fields.size(),
                (int) fields.stream()
                        .filter(field -> !sheet.answer(field.id()).isEmpty())
                        .count(),
                blocks.stream()
                        .mapToInt(block -> content.entries(block.id()).size())
                        .sum(),
                Stream.concat(own, within).toList());
    }

    private static Stream<ToMend> toMend(Block block, ResponseContent content, AnswerSheet sheet) {
        List<Entry> entries = content.entries(block.id());
        Stream<ToMend> none = block.common().required() && entries.isEmpty()
                ? Stream.of(new ToMend(ToMend.Kind.MISSING, null, block, null, null))
                : Stream.empty();
        return Stream.concat(
                none,
                entries.stream()
                        .flatMap(entry ->
                                toMend(block.questions(), content.sheet(block, entry, sheet), entry::value, entry)));
    }

    private static Stream<ToMend> toMend(
            List<Question> questions, AnswerSheet sheet, java.util.function.UnaryOperator<String> stored, Entry entry) {
        return questions.stream()
                .flatMap(question ->
                        question.fields().stream().map(field -> toMend(question, field, sheet, stored, entry)))
                .filter(Objects::nonNull);
    }

    private static ToMend toMend(
            Question question,
            Field field,
            AnswerSheet sheet,
            java.util.function.UnaryOperator<String> stored,
            Entry entry) {
        if (!sheet.shows(field.id())) {
            return null;
        }
        var problem = field.read(List.of(stored.apply(field.id()))).problem();
        if (problem != null) {
            return new ToMend(ToMend.Kind.WRONG, entry, field, problem, null);
        }
        if (sheet.missing(field)) {
            return new ToMend(ToMend.Kind.MISSING, entry, field, null, null);
        }
        return sheet.errors(question).stream()
                .findFirst()
                .map(message -> new ToMend(ToMend.Kind.STOPPED, entry, field, null, message))
                .orElse(null);
    }
}
