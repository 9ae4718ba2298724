package rose.surveys;

import java.util.List;
import java.util.Optional;
import rose.surveys.questions.Block;
import rose.surveys.questions.Question;

/**
 * Where a question stands in a definition.
 *
 * @param block the id of the block that it stands in, or null
 */
public record QuestionPath(String block, String id) {

    public static QuestionPath of(String id) {
        return new QuestionPath(null, id);
    }

    /** Reads {@code id} or {@code block.id}. */
    public static QuestionPath parse(String path) {
        int point = path.indexOf('.');
        return point < 0 ? of(path) : new QuestionPath(path.substring(0, point), path.substring(point + 1));
    }

    public QuestionPath sibling(String other) {
        return new QuestionPath(block, other);
    }

    public Optional<Question> in(Definition definition) {
        return beside(definition).stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** The questions among which its id must be unique. */
    public List<Question> beside(Definition definition) {
        return block == null
                ? definition.questions()
                : definition.block(block).map(Block::questions).orElse(List.of());
    }

    @Override
    public String toString() {
        return block == null ? id : block + "." + id;
    }
}
