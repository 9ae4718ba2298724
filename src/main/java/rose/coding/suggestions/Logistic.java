package rose.coding.suggestions;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Logistic regression that starts from what is believed beforehand: it minimises
 * ½‖w‖² + Σ cᵢ ln(1 + e^(−yᵢ(w·xᵢ + oᵢ))), where oᵢ is the belief about example i and cᵢ how much the example counts.
 * With no examples w is 0 and the belief stands; each example moves it. Solved in the dual, one example at a time,
 * after Yu, Huang and Lin, Dual coordinate descent methods for logistic regression and maximum entropy models
 * (Machine Learning 85, 2011); the subproblem is solved in the margin, which stays away from the ends where the
 * dual's logarithms have none.
 */
final class Logistic {

    private static final int MOST_STEPS = 40;

    private final Rows rows;
    private final double tolerance;
    private final int mostRounds;

    /** @param tolerance when no example moved by more than such a share of its cost in a round, it is enough */
    Logistic(Rows rows, double tolerance, int mostRounds) {
        this.rows = rows;
        this.tolerance = tolerance;
        this.mostRounds = mostRounds;
    }

    /** Examples as rows one after the other, each with the values that are not 0. */
    record Rows(int[] start, int[] feature, float[] value, int width) {

        int size() {
            return start.length - 1;
        }

        double times(int row, double[] weights) {
            double sum = 0;
            for (int k = start[row]; k < start[row + 1]; k++) {
                sum += weights[feature[k]] * value[k];
            }
            return sum;
        }

        void add(int row, double factor, double[] weights) {
            for (int k = start[row]; k < start[row + 1]; k++) {
                weights[feature[k]] += factor * value[k];
            }
        }

        double square(int row) {
            double sum = 0;
            for (int k = start[row]; k < start[row + 1]; k++) {
                sum += value[k] * value[k];
            }
            return sum;
        }
    }

    /**
     * What is to be learnt of one category.
     *
     * @param given whether each row has it
     * @param belief oᵢ
     * @param extra one more value of each row
     * @param cost cᵢ; a row of cost 0 is left out
     */
    record Task(boolean[] given, float[] belief, float[] extra, float[] cost) {}

    /** Weights by feature, then of the constant 1, then of the extra value. */
    double[] fit(Task task, long seed) {
        double[] weights = new double[rows.width() + 2];
        int[] order =
                IntStream.range(0, rows.size()).filter(i -> task.cost()[i] > 0).toArray();
        double[] square = Arrays.stream(order)
                .mapToDouble(i -> rows.square(i) + 1 + task.extra()[i] * task.extra()[i])
                .toArray();
        double[] alpha = new double[order.length];
        SplittableRandom random = new SplittableRandom(seed);
        int[] turn = IntStream.range(0, order.length).toArray();
        double moved = 1;
        for (int round = 0; round < mostRounds && moved > tolerance; round++) {
            shuffle(turn, random);
            moved = 0;
            for (int k : turn) {
                moved = Math.max(moved, step(task, order[k], square[k], alpha, k, weights));
            }
        }
        return weights;
    }

    static void shuffle(int[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }

    /**
     * Moves one example's alpha to where it is best while the others stand, and returns how far, as a share of its
     * cost.
     */
    private double step(Task task, int row, double square, double[] alpha, int k, double[] weights) {
        int width = rows.width();
        double sign = task.given()[row] ? 1 : -1;
        double cost = task.cost()[row];
        double margin = sign
                * (rows.times(row, weights)
                        + weights[width]
                        + weights[width + 1] * task.extra()[row]
                        + task.belief()[row]);
        double next = cost * sigmoid(-solve(margin, square, alpha[k], cost));
        double change = next - alpha[k];
        alpha[k] = next;
        rows.add(row, sign * change, weights);
        weights[width] += sign * change;
        weights[width + 1] += sign * change * task.extra()[row];
        return Math.abs(change) / cost;
    }

    /**
     * The margin m with m = margin + square (cost σ(−m) − alpha), by Newton's method, halving where that would leave
     * its bounds.
     */
    private static double solve(double margin, double square, double alpha, double cost) {
        double least = margin - square * alpha;
        double low = least;
        double high = least + square * cost;
        double m = Math.clamp(margin, low, high);
        for (int i = 0; i < MOST_STEPS; i++) {
            double s = sigmoid(-m);
            double wrong = m - least - square * cost * s;
            if (Math.abs(wrong) < 1e-9) {
                break;
            }
            low = wrong < 0 ? m : low;
            high = wrong > 0 ? m : high;
            double next = m - wrong / (1 + square * cost * s * (1 - s));
            m = next > low && next < high ? next : (low + high) / 2;
        }
        return m;
    }

    static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
