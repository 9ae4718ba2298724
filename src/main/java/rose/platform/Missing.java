package rose.platform;

/** What was asked for is not there, or not there for this user: the two are not told apart. */
public class Missing extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Missing(String what) {
        super(what);
    }
}
