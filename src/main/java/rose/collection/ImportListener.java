package rose.collection;

/** Is told how an import goes, as it goes. */
public interface ImportListener {

    /** A reason why nothing will be imported; there may be more to come. */
    void problem(ImportProblem problem);

    /** Called often. {@code bytesRead} of {@code bytesTotal} are read, which were {@code rows} rows. */
    void progress(long rows, long bytesRead, long bytesTotal);
}
