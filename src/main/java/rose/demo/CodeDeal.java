package rose.demo;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import rose.demo.SyntheticWorld.Dimension;

/** Deals categories to a block's interventions: outputs follow activities, outcomes follow goals and outputs. */
final class CodeDeal {
    private static final double BRIEF = 0.10;
    private static final double EMPTY = 0.025;
    private static final double ANY_OUTCOME = 0.58;
    private static final double SAME_WORK = 0.75;
    private static final double GOAL_MET = 0.6;
    private static final double UNFORESEEN = 0.4;
    private static final double[] SIZES = {0.5, 0.31, 0.14, 0.05};

    private final Stratum stratum;
    private final Draws draws;
    private final boolean[] brief;
    private final Map<Dimension, int[]> codes = new EnumMap<>(Dimension.class);

    CodeDeal(Stratum stratum, Draws draws) {
        this.stratum = stratum;
        this.draws = draws;
        this.brief = new boolean[stratum.size()];
        int[] order = draws.shuffled(brief.length);
        Arrays.stream(order).limit(Math.round(BRIEF * brief.length)).forEach(i -> brief[i] = true);
        for (Dimension dimension : Dimension.values()) {
            codes.put(dimension, new int[brief.length]);
        }
    }

    boolean[] brief() {
        return brief;
    }

    Map<Dimension, int[]> deal() {
        activities();
        fill(Dimension.OUTPUT, this::output);
        fill(Dimension.GOAL, this::goal);
        outcomes();
        for (Dimension dimension : Dimension.values()) {
            int[] sets = codes.get(dimension);
            int[] filled = indices(i -> sets[i] != 0);
            Map<String, Integer> counts = stratum.line().counts(dimension.name());
            new Quota(sets, filled, stratum.palette(dimension), counts, draws).meet();
        }
        return codes;
    }

    private void activities() {
        int[] sets = codes.get(Dimension.ACTIVITY);
        Palette palette = stratum.palette(Dimension.ACTIVITY);
        Map<String, Integer> shares = stratum.line().percents("FUNDS");
        if (!shares.isEmpty()) {
            new FundShares(palette, shares).activities(sets, draws);
            return;
        }
        for (int i = 0; i < sets.length; i++) {
            sets[i] = !brief[i] && draws.chance(EMPTY) ? 0 : palette.drawSet(draws, brief[i] ? 1 : size());
        }
    }

    private interface Chooser {
        int choose(int index, Palette palette);
    }

    private void fill(Dimension dimension, Chooser chooser) {
        int[] sets = codes.get(dimension);
        for (int i = 0; i < sets.length; i++) {
            sets[i] = brief[i] || draws.chance(EMPTY) ? 0 : chooser.choose(i, stratum.palette(dimension));
        }
    }

    private int size() {
        return 1 + draws.weighted(SIZES);
    }

    private int output(int index, Palette palette) {
        int set = 0;
        for (String activity : stratum.palette(Dimension.ACTIVITY).chosen(codes.get(Dimension.ACTIVITY)[index])) {
            int same = palette.names().indexOf(activity);
            for (int i = 0; same < 0 && i < palette.names().size(); i++) {
                same = Work.of(palette.names().get(i)) == Work.of(activity) ? i : same;
            }
            set |= same >= 0 && draws.chance(SAME_WORK) ? 1 << same : 0;
        }
        return set == 0 || draws.chance(0.12) ? trimmed(set | 1 << Math.max(0, palette.draw(draws, set))) : set;
    }

    private static int trimmed(int set) {
        return Integer.bitCount(set) > Quota.MOST_VALUES ? set & set - 1 : set;
    }

    private int goal(int index, Palette palette) {
        Palette pulled = pulled(palette, Dimension.ACTIVITY, index);
        return pulled.drawSet(draws, Math.min(3, size()));
    }

    /** The palette with the changes that this intervention's work often leads to made likelier. */
    private Palette pulled(Palette palette, Dimension by, int index) {
        double[] weights = palette.weights().clone();
        for (String work : stratum.palette(by).chosen(codes.get(by)[index])) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= Work.of(work).pull(Change.of(palette.names().get(i)));
            }
        }
        return new Palette(palette.names(), weights, palette.coded());
    }

    private void outcomes() {
        int[] sets = codes.get(Dimension.OUTCOME);
        int[] full = indices(i -> !brief[i]);
        int share = (int) Math.round(ANY_OUTCOME * sets.length);
        int any = Math.min(full.length, stratum.line().anyOutcome().orElse(share));
        int[] order = draws.shuffled(full.length);
        Arrays.stream(order).limit(any).map(i -> full[i]).forEach(i -> sets[i] = outcome(i));
    }

    private int outcome(int index) {
        Palette palette = stratum.palette(Dimension.OUTCOME);
        int set = 0;
        for (String goal : stratum.palette(Dimension.GOAL).chosen(codes.get(Dimension.GOAL)[index])) {
            int same = palette.names().indexOf(goal);
            set |= same >= 0 && draws.chance(GOAL_MET) ? 1 << same : 0;
        }
        return set == 0 || draws.chance(UNFORESEEN)
                ? trimmed(set
                        | 1
                                << Math.max(
                                        0,
                                        pulled(palette, Dimension.OUTPUT, index).draw(draws, set)))
                : set;
    }

    private int[] indices(IntPredicate wanted) {
        return IntStream.range(0, brief.length).filter(wanted).toArray();
    }
}
