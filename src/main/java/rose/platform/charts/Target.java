package rose.platform.charts;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a part of a chart is called and where it leads.
 *
 * @param spoken its whole name for screen readers and as a tooltip, with what is drawn on it and the value in words:
 *     "Personalförstärkning: 48 av 121 insatser, 40 procent"
 * @param href where it leads: a path, query, fragment or http(s) address
 */
public record Target(String spoken, Optional<String> href) {

    private static final Pattern SAFE = Pattern.compile("(?i)(https?:|[^:]*$|[^:]*[/?#]).*");

    /** @throws IllegalArgumentException if nothing is said, or the address has a scheme other than http and https */
    public Target {
        if (spoken.isBlank()) {
            throw new IllegalArgumentException("a part of a chart needs words");
        }
        if (href.isPresent() && !SAFE.matcher(href.get()).matches()) {
            throw new IllegalArgumentException("not an address to link to: " + href.get());
        }
    }

    public static Target of(String spoken) {
        return new Target(spoken, Optional.empty());
    }

    public static Target to(String href, String spoken) {
        return new Target(spoken, Optional.of(href));
    }
}
