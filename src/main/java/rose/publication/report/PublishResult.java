package rose.publication.report;

import java.util.List;

/** How it went to publish a report. */
public sealed interface PublishResult {

    record Published(int edition) implements PublishResult {}

    /** Something in it cannot be computed; nothing is published before that is mended. */
    record Broken(List<Finding> findings) implements PublishResult {}

    /** There is more to look at than its publisher has seen. */
    record Unseen(List<Finding> findings) implements PublishResult {}

    /** Readers of the edition before are to be told what is corrected. */
    record NotTold() implements PublishResult {}

    /** It reads as the latest edition. @param edition the number of that */
    record Same(int edition) implements PublishResult {}
}
