package rose.platform;

/** The user may know that it is there, but not do this with it. */
public class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Forbidden(String what) {
        super(what);
    }
}
