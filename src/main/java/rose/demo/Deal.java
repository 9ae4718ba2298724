package rose.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rose.demo.SyntheticWorld.Dimension;
import rose.demo.SyntheticWorld.Place;

/**
 * Everything but the texts of one block: as many interventions as the area and level has in a year. A year at scale
 * <i>n</i> is <i>n</i> blocks, each of which meets the marginals by itself, so memory never holds more than a block.
 */
final class Deal {
    private static final double PLACE_FALL = 0.45;
    private static final double MONEY_FALL = 0.75;
    private static final double MONEY_SPREAD = 0.8;

    final Stratum stratum;
    final int block;
    final Place[] places;
    final Map<Dimension, int[]> codes;
    final boolean[] brief;
    final int[] targetGroups;
    final long[] funds;

    Deal(Stratum stratum, int block, long seed) {
        this.stratum = stratum;
        this.block = block;
        this.places = places(stratum, stratum.draws(seed, block, "places"));
        CodeDeal coded = new CodeDeal(stratum, stratum.draws(seed, block, "codes"));
        this.codes = coded.deal();
        this.brief = coded.brief();
        this.targetGroups = targetGroups(stratum.draws(seed, block, "target groups"));
        this.funds = funds(stratum.draws(seed, block, "money"));
    }

    int size() {
        return places.length;
    }

    /** Each that responds has one at least, the large have more; the rows of a place stand together. */
    private static Place[] places(Stratum stratum, Draws draws) {
        List<Place> responding = stratum.responding();
        double[] weights = responding.stream()
                .mapToDouble(place -> StrictMath.pow(Math.max(1, place.population()), PLACE_FALL))
                .toArray();
        int[] order = draws.shuffled(responding.size());
        return IntStream.range(0, stratum.size())
                .map(i -> i < order.length ? order[i] : draws.weighted(weights))
                .sorted()
                .mapToObj(responding::get)
                .toArray(Place[]::new);
    }

    private int[] targetGroups(Draws draws) {
        Palette palette = stratum.targetGroups();
        int[] sets = new int[size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = palette.drawSet(draws, draws.chance(0.45) ? 1 : draws.between(2, 3));
        }
        int[] everyone = IntStream.range(0, sets.length).toArray();
        new Quota(sets, everyone, palette, stratum.line().counts("TARGET_GROUP"), draws).meet();
        return sets;
    }

    private long[] funds(Draws draws) {
        Map<Place, Integer> rows = new HashMap<>();
        Arrays.stream(places).forEach(place -> rows.merge(place, 1, Integer::sum));
        double[] weights = new double[size()];
        for (int i = 0; i < weights.length; i++) {
            double fair = StrictMath.pow(Math.max(1, places[i].population()), MONEY_FALL) / rows.get(places[i]);
            weights[i] = fair * StrictMath.exp(MONEY_SPREAD * draws.gaussian()) * (brief[i] ? 0.6 : 1);
        }
        Map<String, Integer> shares = stratum.line().percents("FUNDS");
        return shares.isEmpty()
                ? Purse.split(stratum.funds(), weights)
                : new FundShares(stratum.palette(Dimension.ACTIVITY), shares)
                        .amounts(codes.get(Dimension.ACTIVITY), stratum.funds(), weights);
    }
}
