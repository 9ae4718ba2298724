package rose.bench;

/** Cases that are measured together, on data that they share. */
interface Suite {

    /** As on the command line. */
    String name();

    void run(Setting setting, Results results) throws Exception;
}
