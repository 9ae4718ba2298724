package rose.collection;

/** How the opening of what was handed in ended. */
public sealed interface ReopenResult {

    /** It can be written in again; it counts as it was handed in until it is handed in anew. */
    record Reopened() implements ReopenResult {}

    /** No reason was given. */
    record NoReason() implements ReopenResult {}

    /** It is open already. */
    record Open() implements ReopenResult {}

    /** It came with a file, and there is no survey with which it could be written on. */
    record NoSurvey() implements ReopenResult {}
}
