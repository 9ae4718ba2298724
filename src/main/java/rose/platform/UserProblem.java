package rose.platform;

/** Stops a command or a request for a reason that its user is told in one line. */
public class UserProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public UserProblem(String key, Object... arguments) {
        super(key);
        this.problem = Problem.of(key, arguments);
    }

    public Problem problem() {
        return problem;
    }
}
