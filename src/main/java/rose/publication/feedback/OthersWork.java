package rose.publication.feedback;

import java.util.List;
import rose.collection.Intervention;

/**
 * What others have done that is worth reading for somebody; only what is published.
 *
 * @param by what they have in common
 * @param works those with most in common first
 * @param counted how many of others there are, published or not
 */
record OthersWork(By by, List<Work> works, int counted) {

    enum By {
        /** Goals that one's own settled codes name. */
        GOALS,
        /** Target groups, while nothing of one's own is coded. */
        TARGET_GROUPS,
        /** That they were decided to become ordinary operations. */
        INTO_ORDINARY
    }

    /** One intervention; {@code shared} names what it has in common with one's own. */
    record Work(Intervention intervention, List<String> shared) {}
}
