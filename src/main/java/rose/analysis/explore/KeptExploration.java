package rose.analysis.explore;

import java.time.Instant;

/**
 * An exploration that somebody keeps.
 *
 * @param query what stands after the question mark of its address
 */
public record KeptExploration(long id, String name, String query, Instant keptAt) {

    static final int LONGEST_NAME = 200;

    public Exploration exploration() {
        return Addresses.read(query);
    }
}
