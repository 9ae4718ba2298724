package rose.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the generator needs to know of the world. Every answer is stable: the same question gives the same list in the
 * same order.
 */
public interface SyntheticWorld {

    /** All that can report at a level: 21 regions, 290 municipalities or 21 counties. */
    List<Place> places(Level level);

    /** One line for each area part and level that has money in the agreement of the year. */
    List<AreaLine> areas(int year);

    /**
     * The codebook made for that year, or the newest before it: either is fine, since the generator goes back year by
     * year until it finds one.
     */
    Optional<Book> codebook(int year, String area, Level level);

    /** Codes of those who are silent that year before anybody else is, so that somebody still has their report to write. */
    default Set<String> awaited(int year, Level level) {
        return Set.of();
    }

    List<String> targetGroups();

    List<String> units(Level level);

    List<String> partners();

    enum Level {
        REGION,
        MUNICIPALITY,
        COUNTY
    }

    enum Dimension {
        ACTIVITY,
        OUTPUT,
        GOAL,
        OUTCOME
    }

    /** @param code SCB code of the county (two digits) or the municipality (four)
     *  @param name as it stands after "i" or "inom": Krokom, Region Sörmland, Uppsala län */
    record Place(String code, String name, int population) {}

    /** @param allocation whole SEK */
    record AreaLine(String area, Level level, long allocation) {}

    /** Categories per dimension in the codebook's order; a dimension that is left out is not coded. */
    record Book(Map<Dimension, List<String>> categories) {
        public Book {
            categories = Map.copyOf(categories);
        }

        public List<String> of(Dimension dimension) {
            return categories.getOrDefault(dimension, List.of());
        }
    }
}
