package rose.publication.feedback;

import java.util.List;
import rose.publication.FigureView;
import rose.publication.FigureView.Table;

/**
 * The feedback page in one language.
 *
 * @param title of the survey
 * @param first what whoever is first to report is told, or null
 * @param keyNumbers one's own
 * @param far how many of one's own are coded, in words
 * @param compared oneself beside the others
 * @param alike who those alike are, in words
 * @param figures the same area in pictures
 * @param county who has reported in the county
 * @param ordinaryAnswers how organisations have answered whether earlier work has become ordinary operations
 */
public record FeedbackView(
        long responseId,
        String title,
        String organisation,
        List<String> summary,
        String first,
        List<KeyNumber> keyNumbers,
        String far,
        List<Own> own,
        Table compared,
        List<String> alike,
        List<FigureView> figures,
        FigureView county,
        Others sameGoals,
        Others ordinary,
        String ordinaryAnswers,
        boolean synthetic) {

    public record KeyNumber(String name, String value) {}

    /** One of one's own interventions; {@code codes} a line for each dimension, none while it waits. */
    public record Own(String href, String title, boolean coded, List<String> codes) {}

    /** @param text what they have in common, and how many there are; @param works those that are open to all */
    public record Others(String text, List<Work> works) {}

    /** @param about who, where and when; @param shared what it has in common, or null */
    public record Work(String href, String title, String about, String shared) {}
}
