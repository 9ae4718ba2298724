package rose.analysis.explore;

import java.time.Instant;
import java.util.List;

/**
 * An exploration that somebody keeps.
 *
 * @param query what stands after the question mark of its address
 * @param reports those that it has been put in
 */
public record KeptExploration(long id, String name, String query, Instant keptAt, List<Report> reports) {

    static final int LONGEST_NAME = 200;

    /** A year's status report of an authority. */
    public record Report(int year, String authorityId) {}

    public Exploration exploration() {
        return Addresses.read(query);
    }
}
