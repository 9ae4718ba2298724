package rose.surveys;

import java.util.List;
import rose.surveys.questions.Question;
import rose.surveys.questions.Words;

/**
 * A part of a survey that is answered on a page of its own.
 *
 * @param introduction may be null
 */
public record Section(String id, Words title, Words introduction, List<Question> questions) {

    public Section with(List<Question> others) {
        return new Section(id, title, introduction, List.copyOf(others));
    }
}
