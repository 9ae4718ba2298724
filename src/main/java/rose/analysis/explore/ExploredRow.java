package rose.analysis.explore;

import java.util.Optional;
import org.springframework.util.MultiValueMap;
import rose.platform.Missing;
import rose.platform.Texts;

/**
 * One row of an exploration.
 *
 * @param second whether of the second selection
 */
public record ExploredRow(Exploration exploration, String key, boolean second) {

    private static final String PAGE = "/utforska/insatser?";

    /** Reads what {@link #query()} writes. @throws Missing where they name no row */
    public static ExploredRow read(MultiValueMap<String, String> parameters) {
        String key = parameters.getFirst("del");
        if (key == null) {
            throw new Missing("row of an exploration");
        }
        return new ExploredRow(Addresses.read(parameters), key, "b".equals(parameters.getFirst("val")));
    }

    /** Of an address as {@link #href()} writes it; empty where it is another page's. */
    public static Optional<ExploredRow> ofHref(String href) {
        return href.startsWith(PAGE)
                ? Optional.of(read(Addresses.parameters(href.substring(PAGE.length()))))
                : Optional.empty();
    }

    /** The page that lists what it counts. */
    public String href() {
        return PAGE + query();
    }

    /** What stands after the question mark of its address. */
    public String query() {
        return Addresses.query(exploration) + "&del=" + Addresses.escaped(key) + (second ? "&val=b" : "");
    }

    /** What it counts, in words: "Insatser, Jämtlands län". */
    public String title(RowNames names, Texts texts) {
        String measure =
                texts.get("analysis.explore.measure." + exploration.measure().path());
        return exploration.split() == Split.NOTHING
                ? measure
                : measure + ", " + names.name(exploration.split(), key, texts);
    }
}
