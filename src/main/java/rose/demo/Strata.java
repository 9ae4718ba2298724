package rose.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rose.demo.SyntheticWorld.AreaLine;
import rose.demo.SyntheticWorld.Book;
import rose.demo.SyntheticWorld.Dimension;
import rose.demo.SyntheticWorld.Level;
import rose.demo.SyntheticWorld.Place;

/** Puts together the strata of a year from the world, the marginals and the word banks. */
final class Strata {
    private static final int FIRST_AGREEMENT = 2021;
    private static final double RARELY = 0.6;
    private static final Map<Dimension, Dimension> STANDS_IN = Map.of(
            Dimension.ACTIVITY, Dimension.OUTPUT,
            Dimension.OUTPUT, Dimension.ACTIVITY,
            Dimension.GOAL, Dimension.OUTCOME,
            Dimension.OUTCOME, Dimension.GOAL);

    private final SyntheticWorld world;
    private final long seed;

    Strata(SyntheticWorld world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    List<Stratum> of(int year) {
        return world.areas(year).stream().map(line -> stratum(year, line)).toList();
    }

    private Stratum stratum(int year, AreaLine area) {
        Level level = area.level();
        List<Place> places = world.places(level);
        Marginals.Line line = Marginals.of(year, area.area(), level, places.size());
        Lexicon lexicon = new Lexicon(Grammar.SWEDISH, area.area(), level);
        Draws draws = Draws.of(seed, year, area.area(), level, "stratum");
        return new Stratum(
                year,
                area.area(),
                level,
                responding(places, line, world.awaited(year, level), draws),
                funds(area, line, draws),
                line,
                palettes(year, area, lexicon),
                closed(world.targetGroups(), "target", lexicon),
                closed(world.units(level), "unit", lexicon),
                closed(world.partners(), "partners", lexicon),
                lexicon);
    }

    /**
     * Those awaited are silent first, as far as there is room. The other silent ones are drawn among those with nothing published
     * by name, the small more often than the large.
     */
    private static List<Place> responding(List<Place> places, Marginals.Line line, Set<String> awaited, Draws draws) {
        double[] silence = places.stream()
                .mapToDouble(place -> line.named().contains(place.code()) ? 0 : smallness(place))
                .toArray();
        Set<Integer> silent = new TreeSet<>();
        for (int i = 0; i < places.size() && places.size() - silent.size() > line.responding(); i++) {
            if (awaited.contains(places.get(i).code()) && silence[i] > 0) {
                silent.add(i);
                silence[i] = 0;
            }
        }
        while (places.size() - silent.size() > line.responding()) {
            int index = draws.weighted(silence);
            silent.add(index);
            silence[index] = 0;
        }
        List<Place> responding = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (!silent.contains(i)) {
                responding.add(places.get(i));
            }
        }
        return List.copyOf(responding);
    }

    private static double smallness(Place place) {
        return 1 / StrictMath.sqrt(1.0 + place.population());
    }

    /** Whole thousands: as published, else 85–105 % of what was allocated. */
    private static long funds(AreaLine area, Marginals.Line line, Draws draws) {
        double drawn = area.allocation() * (0.851 + 0.198 * draws.unit());
        return line.funds().orElse(Math.round(drawn / 1000) * 1000);
    }

    private Map<Dimension, Palette> palettes(int year, AreaLine area, Lexicon lexicon) {
        Optional<Book> book = newestBook(year, area);
        Map<Dimension, Palette> palettes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            palettes.put(dimension, palette(dimension, book, lexicon));
        }
        return palettes;
    }

    private Optional<Book> newestBook(int year, AreaLine area) {
        for (int made = year; made >= FIRST_AGREEMENT; made--) {
            Optional<Book> book = world.codebook(made, area.area(), area.level());
            if (book.isPresent()) {
                return book;
            }
        }
        return Optional.empty();
    }

    private static Palette palette(Dimension dimension, Optional<Book> book, Lexicon lexicon) {
        List<String> own = book.map(b -> b.of(dimension)).orElse(List.of());
        if (!own.isEmpty()) {
            return Palette.falling(own, true);
        }
        List<String> near = book.map(b -> b.of(STANDS_IN.get(dimension))).orElse(List.of());
        boolean work = dimension == Dimension.ACTIVITY || dimension == Dimension.OUTPUT;
        return Palette.falling(near.isEmpty() ? lexicon.names(work ? "latent_work" : "latent_change") : near, false);
    }

    private static Palette closed(List<String> values, String list, Lexicon lexicon) {
        Map<String, Integer> likely = lexicon.weights(list);
        return Palette.weighted(values, value -> likely.getOrDefault(value, 0) + RARELY / values.size());
    }
}
