package rose.platform.mail;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** Where this program is reached from outside, for links in letters. */
public final class PublicAddress {

    private final Supplier<String> base;

    /**
     * @param base without a slash at the end; asked each time, because a free port is known only when the program
     * serves
     */
    public PublicAddress(Supplier<String> base) {
        this.base = base;
    }

    /** @param path as {@code /enkater/12} */
    public String of(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("not a path: " + path);
        }
        return base.get() + path;
    }

    /** The same for what is handed on, as a PDF; empty where nobody but this machine reaches it. */
    public Optional<URI> outside() {
        URI address = URI.create(base.get());
        return "localhost".equals(address.getHost()) ? Optional.empty() : Optional.of(address);
    }

    /** The path that leads to {@code address} within this program; empty if it leads elsewhere. */
    public Optional<String> pathOf(String address) {
        String begin = of("/");
        boolean here = address.startsWith(begin) && !address.startsWith(begin + "/");
        return here ? Optional.of(address.substring(begin.length() - 1)) : Optional.empty();
    }
}
