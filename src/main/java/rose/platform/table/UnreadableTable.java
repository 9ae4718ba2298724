package rose.platform.table;

/** The file cannot be read, or not further; the user can mend it. Unchecked, so that rows can be an iterator. */
public final class UnreadableTable extends RuntimeException {
    private final transient TableProblem problem;

    UnreadableTable(TableProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public TableProblem problem() {
        return problem;
    }
}
