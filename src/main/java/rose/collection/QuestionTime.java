package rose.collection;

import java.util.SortedMap;

/**
 * What a question takes of everybody who answers it together.
 *
 * @param question its id; within a block {@code block.question}
 * @param uses how many saves came with time spent in the field
 * @param milliseconds all of that time
 * @param usesByBucket how many of the uses took about 2^bucket seconds
 * @param answers how many answers there are now that are not empty; one for each entry within a block
 */
public record QuestionTime(
        String question, long uses, long milliseconds, SortedMap<Integer, Long> usesByBucket, long answers) {}
