package rose.demo;

import java.util.List;
import java.util.Map;
import rose.demo.SyntheticWorld.Dimension;
import rose.demo.SyntheticWorld.Level;
import rose.demo.SyntheticWorld.Place;

/**
 * One area at one level in one year: what all its interventions have in common.
 *
 * @param responding those that report, in the world's order; the others report nothing
 * @param funds what is reported in all, whole SEK
 */
record Stratum(
        int year,
        String area,
        Level level,
        List<Place> responding,
        long funds,
        Marginals.Line line,
        Map<Dimension, Palette> palettes,
        Palette targetGroups,
        Palette units,
        Palette partners,
        Lexicon lexicon) {

    Palette palette(Dimension dimension) {
        return palettes.get(dimension);
    }

    int size() {
        return line.interventions();
    }

    /** Draws for one purpose in this stratum. */
    Draws draws(long seed, Object... purpose) {
        Object[] parts = new Object[purpose.length + 3];
        parts[0] = year;
        parts[1] = area;
        parts[2] = level;
        System.arraycopy(purpose, 0, parts, 3, purpose.length);
        return Draws.of(seed, parts);
    }
}
