package rose.demo;

import java.util.Map;

/** Changes as few sets of values as it can, so that each pinned value stands in an exact number of them. */
final class Quota {
    static final int MOST_VALUES = 4;

    private final int[] sets;
    private final int[] eligible;
    private final Palette palette;
    private final Map<String, Integer> counts;
    private final Draws draws;
    private final int pinned;

    /** @param eligible indices into {@code sets} of those that may be changed
     *  @param counts how many sets shall hold each pinned name */
    Quota(int[] sets, int[] eligible, Palette palette, Map<String, Integer> counts, Draws draws) {
        this.sets = sets;
        this.eligible = eligible;
        this.palette = palette;
        this.counts = counts;
        this.draws = draws;
        this.pinned = counts.keySet().stream()
                .mapToInt(name -> 1 << palette.index(name))
                .reduce(0, (a, b) -> a | b);
    }

    void meet() {
        counts.forEach((name, count) -> meet(name, 1 << palette.index(name), count));
    }

    private void meet(String name, int bit, int count) {
        int missing = count;
        for (int index : eligible) {
            missing -= (sets[index] & bit) != 0 ? 1 : 0;
        }
        for (int turn : draws.shuffled(eligible.length)) {
            int index = eligible[turn];
            if (missing < 0 && (sets[index] & bit) != 0 && take(index, bit)) {
                missing++;
            } else if (missing > 0 && (sets[index] & bit) == 0 && give(index, bit)) {
                missing--;
            }
        }
        if (missing != 0) {
            throw new IllegalStateException("cannot give \"" + name + "\" to " + count + " of " + eligible.length);
        }
    }

    private boolean take(int index, int bit) {
        int left = sets[index] & ~bit;
        int other = left == 0 ? palette.draw(draws, pinned) : 0;
        if (other < 0) {
            return false;
        }
        sets[index] = left == 0 ? 1 << other : left;
        return true;
    }

    private boolean give(int index, int bit) {
        int free = sets[index] & ~pinned;
        if (Integer.bitCount(sets[index]) >= MOST_VALUES) {
            if (free == 0) {
                return false;
            }
            sets[index] &= ~Integer.lowestOneBit(free);
        }
        sets[index] |= bit;
        return true;
    }
}
