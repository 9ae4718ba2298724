package rose.demo;

import java.util.List;

/**
 * Random draws that are the same on every machine and Java version: SplitMix64 (Steele, Lea and Flood 2014) with
 * {@link StrictMath}.
 */
final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    private Draws(long state) {
        this.state = state;
    }

    /** Draws of their own for each list of parts, so that one part's draws never shift another's. */
    static Draws of(long seed, Object... parts) {
        long hash = mix(seed + GOLDEN);
        for (Object part : parts) {
            String text = part.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            }
            hash = mix(hash + GOLDEN);
        }
        return new Draws(hash);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** At least 0, under 1. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** At least 0, under {@code bound}. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** Standard normal, by Box and Muller. */
    double gaussian() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** An index drawn in proportion to its weight, or -1 where no weight is above zero. */
    int weighted(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = unit() * sum;
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    int[] shuffled(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
