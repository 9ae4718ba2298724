package rose.collection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rose.surveys.Definition;
import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;

/**
 * What is written in a response, beside what is asked.
 *
 * @param answers outside of blocks, by question
 * @param entries of all blocks, in order
 */
public record ResponseContent(
        Response response, Definition definition, Map<String, StoredAnswer> answers, List<Entry> entries) {

    /** The stored answer outside of blocks; empty where there is none. */
    public String value(String question) {
        StoredAnswer answer = answers.get(question);
        return answer == null ? "" : answer.value();
    }

    public List<Entry> entries(String block) {
        return entries.stream().filter(entry -> entry.block().equals(block)).toList();
    }

    public Optional<Entry> entry(long id) {
        return entries.stream().filter(entry -> entry.id() == id).findFirst();
    }

    /** The questions outside of blocks with their answers. */
    public AnswerSheet sheet() {
        return new AnswerSheet(definition.questions(), this::value, null);
    }

    /** A block's questions with one entry's answers. @param outer {@link #sheet()} */
    public AnswerSheet sheet(Block block, Entry entry, AnswerSheet outer) {
        return new AnswerSheet(block.questions(), entry::value, outer);
    }
}
