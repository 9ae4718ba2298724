package rose.collection;

import java.util.List;
import rose.platform.Problem;
import rose.surveys.questions.Words;

/**
 * How a field stands as the answers are.
 *
 * @param problem why the answer cannot be read, or null
 * @param errors what stops the response from being handed in
 * @param warnings what may be wrong
 */
public record FieldState(String question, boolean shown, Problem problem, List<Words> errors, List<Words> warnings) {}
