package rose.collection;

import java.util.List;

/** How a handing in ended. */
public sealed interface SubmitResult {

    /** It is handed in, and counts. */
    record Submitted(Submission submission) implements SubmitResult {}

    /**
     * Nothing has happened: all this has to be mended first.
     *
     * @param toMend in the answers
     * @param unapproved those who were asked to approve it and have not, or not as it stands now
     * @param nobodyAsked whether somebody else has to approve it and nobody has been asked to
     */
    record Incomplete(List<ToMend> toMend, List<Attestation> unapproved, boolean nobodyAsked)
            implements SubmitResult {}

    /** It has been handed in already. */
    record Closed() implements SubmitResult {}
}
