package rose.analysis.weighting;

/**
 * When a group is put together with others.
 *
 * @param fewestAnswers a group with fewer is too small, at least 1
 * @param largestWeight a group whose answers would each stand for more is too thinly answered, at least 1
 */
public record Collapse(int fewestAnswers, double largestWeight) {

    /** Five answers, none standing for more than three: enough for a group's rate of response to be more than chance. */
    public static final Collapse DEFAULT = new Collapse(5, 3);

    public Collapse {
        if (fewestAnswers < 1 || largestWeight < 1) {
            throw new IllegalArgumentException("fewest " + fewestAnswers + ", largest " + largestWeight);
        }
    }

    /** A group where all have answered is never too small: nobody is missing. */
    boolean tooSmall(Group group) {
        return group.answered() < group.asked() && (group.answered() < fewestAnswers || group.weight() > largestWeight);
    }
}
