package rose.coding.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rose.coding.suggestions.Logistic.Rows;
import rose.coding.suggestions.Logistic.Task;

class LogisticTest {

    private static final int EXAMPLES = 300;
    private static final int WIDTH = 12;

    private final Rows rows = rows();
    private final boolean[] given = given();

    @Test
    void theWeightsAreThoseOfLiblinear() {
        for (double cost : new double[] {0.1, 1, 10, 100}) {
            double[] ours = new Logistic(rows, 1e-9, 20_000).fit(task(cost, 0), 1);
            assertThat(Arrays.copyOf(ours, WIDTH + 1)).containsExactly(liblinear(cost), within(2e-3));
        }
    }

    @Test
    void whatIsBelievedAlreadyNeedsNoWeights() {
        double[] truth = liblinear(1000);
        Task task = task(1, 0);
        for (int i = 0; i < EXAMPLES; i++) {
            task.belief()[i] = (float) (rows.times(i, truth) + truth[WIDTH]);
        }
        assertThat(size(new Logistic(rows, 1e-9, 20_000).fit(task, 1)))
                .isLessThan(0.1 * size(new Logistic(rows, 1e-9, 20_000).fit(task(1, 0), 1)));
    }

    private static double size(double[] weights) {
        return Arrays.stream(weights).map(Math::abs).sum();
    }

    @Test
    void anExampleThatCostsNothingIsNotThere() {
        Task some = task(1, 0);
        Arrays.fill(some.cost(), 0, 100, 0);
        Task turned = task(1, 0);
        Arrays.fill(turned.cost(), 0, 100, 0);
        for (int i = 0; i < 100; i++) {
            turned.given()[i] ^= true;
        }
        assertThat(new Logistic(rows, 1e-6, 500).fit(turned, 1)).isEqualTo(new Logistic(rows, 1e-6, 500).fit(some, 1));
    }

    private Task task(double cost, float extra) {
        Task task = new Task(given.clone(), new float[EXAMPLES], new float[EXAMPLES], new float[EXAMPLES]);
        Arrays.fill(task.cost(), (float) cost);
        Arrays.fill(task.extra(), extra);
        return task;
    }

    private static Rows rows() {
        var random = new SplittableRandom(5);
        int[] start = new int[EXAMPLES + 1];
        int[] feature = new int[EXAMPLES * 3];
        float[] value = new float[EXAMPLES * 3];
        for (int i = 0; i < EXAMPLES; i++) {
            start[i + 1] = 3 * (i + 1);
            for (int k = 0; k < 3; k++) {
                feature[3 * i + k] = 4 * k + random.nextInt(4);
                value[3 * i + k] = (float) random.nextDouble(0.2, 1);
            }
        }
        return new Rows(start, feature, value, WIDTH);
    }

    private boolean[] given() {
        var random = new SplittableRandom(6);
        boolean[] given = new boolean[EXAMPLES];
        for (int i = 0; i < EXAMPLES; i++) {
            given[i] = random.nextDouble() < (rows.feature()[3 * i] == 0 ? 0.9 : 0.2);
        }
        return given;
    }

    /** By its Newton method in the primal, the constant 1 last. */
    private double[] liblinear(double cost) {
        Problem problem = new Problem();
        problem.l = EXAMPLES;
        problem.n = WIDTH + 1;
        problem.bias = -1;
        problem.y = new double[EXAMPLES];
        problem.x = new Feature[EXAMPLES][];
        for (int i = 0; i < EXAMPLES; i++) {
            problem.y[i] = given[i] ? 1 : -1;
            problem.x[i] = new Feature[4];
            for (int k = 0; k < 3; k++) {
                problem.x[i][k] = new FeatureNode(rows.feature()[3 * i + k] + 1, rows.value()[3 * i + k]);
            }
            problem.x[i][3] = new FeatureNode(WIDTH + 1, 1);
        }
        Linear.disableDebugOutput();
        var model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, 1e-9));
        double sign = model.getLabels()[0] > 0 ? 1 : -1;
        return Arrays.stream(model.getFeatureWeights())
                .map(weight -> sign * weight)
                .toArray();
    }
}
