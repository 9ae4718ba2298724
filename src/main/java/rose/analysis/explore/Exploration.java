package rose.analysis.explore;

import java.util.Optional;

/**
 * What a reader has chosen to see.
 *
 * @param other a second selection, to be compared with the first
 */
public record Exploration(Measure measure, Split split, Filter filter, Optional<Filter> other) {

    public static Exploration of(Measure measure, Split split, Filter filter) {
        return new Exploration(measure, split, filter, Optional.empty());
    }

    public Exploration beside(Filter filter) {
        return new Exploration(measure, split, this.filter, Optional.of(filter));
    }

    /** Whether only interventions count whose codes are settled. */
    public boolean coded() {
        return coded(filter) || other.map(this::coded).orElse(false);
    }

    boolean coded(Filter filter) {
        return measure.coded() || measure != Measure.SETTLED && (split.dimension() != null || filter.coded());
    }

    /** Whether anyone may see it. */
    public boolean open() {
        return split.open() && filter.open() && other.map(Filter::open).orElse(true);
    }

    /** The page that shows it. */
    public String href() {
        return "/utforska?" + Addresses.query(this);
    }

    /** The same as a file. @param format its ending, as {@code csv} */
    public String fileHref(String format) {
        return "/utforska/fil." + format + "?" + Addresses.query(this);
    }

    /** A row of the first selection. */
    public ExploredRow row(String key) {
        return new ExploredRow(this, key, false);
    }
}
