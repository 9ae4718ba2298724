package rose.analysis.rows;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rose.analysis.withholding.Rule;

/**
 * How often the questions of one survey have been answered with what. Of numbers there is a sum only where enough have answered
 * that no one's number can be told from it.
 *
 * @param organisations that have answered any question about all of their work
 */
public record AnswerCounts(int organisations, List<Chosen> chosen, List<Answered> answered) {

    /** One option. @param row of a scale, or null; @param count how often it has been chosen */
    record Chosen(String question, String row, String option, int count) {}

    /** One question, or one row of a scale. @param sum of numbers; null for options */
    record Answered(String question, String row, int count, Long sum) {}

    public int chosen(String question, String row, String option) {
        return chosen.stream()
                .filter(each -> each.question().equals(question)
                        && Objects.equals(each.row(), row)
                        && each.option().equals(option))
                .mapToInt(Chosen::count)
                .sum();
    }

    public int answered(String question, String row) {
        return find(question, row).map(Answered::count).orElse(0);
    }

    /** Empty where it is withheld, or nobody has answered. */
    public Optional<Long> sum(String question, String row) {
        long threshold = Rule.DEFAULT.threshold();
        return find(question, row)
                .filter(each -> each.sum() != null && each.count() >= threshold)
                .map(Answered::sum)
                .filter(sum -> sum == 0 || sum >= threshold);
    }

    private Optional<Answered> find(String question, String row) {
        return answered.stream()
                .filter(each -> each.question().equals(question) && Objects.equals(each.row(), row))
                .findFirst();
    }
}
