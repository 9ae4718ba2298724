package rose.collection;

/** How an approval, or a sending back, ended. */
public sealed interface AttestResult {

    /** It is approved as it stands. */
    record Attested() implements AttestResult {}

    /** It has been sent back, with a remark. */
    record SentBack() implements AttestResult {}

    /** It has changed since it was read; nothing is approved. */
    record Changed() implements AttestResult {}

    /** Something must be mended before it can be approved. */
    record Unready() implements AttestResult {}

    /** It has been handed in meanwhile. */
    record Closed() implements AttestResult {}

    /** There is no remark that tells what to change. */
    record NoRemark() implements AttestResult {}
}
