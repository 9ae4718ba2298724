package rose.shell;

import java.util.function.Supplier;

/** Whoever the request at hand comes from. Implemented where accounts are known. */
public interface CurrentUser extends Supplier<SignedIn> {}
