package rose.analysis.weighting;

import java.util.List;

/**
 * A response homogeneity group: those in it are taken to be as likely to answer as each other.
 *
 * @param name of what they have in common; of groups that were put together, all of their names
 * @param asked how many belong to it; {@code answered} how many of these have answered
 */
public record Group(List<String> name, int asked, int answered) {

    /** What each answer in it stands for: n asked over n answered. */
    public double weight() {
        return answered == 0 ? 0 : (double) asked / answered;
    }
}
