package rose.shell;

import rose.platform.Texts;

/** Whoever looks at a page, as the frame shows them. */
public interface SignedIn {

    boolean signedIn();

    /** Name and role in words. */
    String described(Texts texts);

    /** The organisation's name. */
    String place();
}
