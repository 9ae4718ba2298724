package rose.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The values that one column can take, with how likely each is. A set of them is an {@code int} with a bit for each,
 * so sets can be made of at most 31 values.
 *
 * @param coded whether the values are written to the file; otherwise they only steer the texts
 */
record Palette(List<String> names, double[] weights, boolean coded) {
    private static final double FALL = 0.78;

    /** The first names are the most popular. */
    static Palette falling(List<String> names, boolean coded) {
        double[] weights = new double[names.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.pow(FALL, i);
        }
        return new Palette(names, weights, coded);
    }

    static Palette weighted(List<String> names, ToDoubleFunction<String> weight) {
        return new Palette(names, names.stream().mapToDouble(weight).toArray(), true);
    }

    /** Weights with those in {@code set} gone. */
    private double[] weightsWithout(int set) {
        if (names.size() >= Integer.SIZE) {
            throw new IllegalStateException("more than 31 values: " + names);
        }
        double[] left = weights.clone();
        for (int i = 0; i < left.length; i++) {
            if ((set & 1 << i) != 0) {
                left[i] = 0;
            }
        }
        return left;
    }

    int index(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalStateException("the world lacks \"" + name + "\" among " + names);
        }
        return index;
    }

    List<String> chosen(int set) {
        List<String> chosen = new ArrayList<>(Integer.bitCount(set));
        for (int left = set; left != 0; left &= left - 1) {
            chosen.add(names.get(Integer.numberOfTrailingZeros(left)));
        }
        return chosen;
    }

    int draw(Draws draws, int without) {
        return draws.weighted(weightsWithout(without));
    }

    /** A set of {@code size} different values, or of all there are. */
    int drawSet(Draws draws, int size) {
        int set = 0;
        for (int i = 0; i < size; i++) {
            int index = draw(draws, set);
            set |= index < 0 ? 0 : 1 << index;
        }
        return set;
    }

    /** Different names, {@code size} of them or all there are, in the palette's order. */
    List<String> drawNames(Draws draws, int size) {
        double[] left = weights.clone();
        boolean[] drawn = new boolean[left.length];
        for (int i = 0; i < size; i++) {
            int index = draws.weighted(left);
            if (index >= 0) {
                drawn[index] = true;
                left[index] = 0;
            }
        }
        List<String> names = new ArrayList<>(size);
        for (int i = 0; i < left.length; i++) {
            if (drawn[i]) {
                names.add(this.names.get(i));
            }
        }
        return names;
    }
}
