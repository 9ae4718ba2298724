package rose.collection;

import rose.surveys.questions.AnswerSheet;
import rose.surveys.questions.Block;

/**
 * What a link opens: one entry, and what has to be known to write in it.
 *
 * @param sheet the entry's questions with their answers
 */
public record Contribution(Invitation invitation, Response response, Block block, Entry entry, AnswerSheet sheet) {}
