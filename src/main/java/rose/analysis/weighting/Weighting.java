package rose.analysis.weighting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Weights for non-response where everybody was asked: weighting within response homogeneity groups. Each answer stands for
 * as many as were asked in its group for each that answered, n<sub>asked</sub> / n<sub>answered</sub>, so that the weights
 * of a group add up to those asked in it, and all weights to all that were asked. It removes the bias of non-response as far
 * as those in a group who answered are like those who did not; what they differ in otherwise it cannot mend.
 *
 * <p>Särndal, Swensson & Wretman, Model Assisted Survey Sampling (1992), ch. 15; Särndal & Lundström, Estimation in Surveys
 * with Nonresponse (2005). The design effect is Kish's, of unequal weights: Kish, Survey Sampling (1965), and Weighting for
 * unequal p<sub>i</sub>, Journal of Official Statistics 8 (1992).
 *
 * <p>Groups are those of one kind in one county. Those that are too small ({@link Collapse}) are put together, in this order:
 * <ol>
 *   <li>with the other groups of the same kind that are too small, over all counties;
 *   <li>is what came of it still too small, with the group of the same kind that has fewest answers among those that are
 *       large enough;
 *   <li>is there none of that kind, with all the other kinds that are left over so;
 *   <li>is that too small as well, with the group that has fewest answers of all. If nothing is left to be put together, the
 *       groups stay as they are.
 * </ol>
 * Among equals the first by name is taken, so that the same answers always give the same weights. A group without any answer
 * is always put together, and if nobody at all has answered there are no weights.
 */
public final class Weighting {

    private final Map<String, Double> weights;
    private final List<Group> groups;

    private Weighting(Map<String, Double> weights, List<Group> groups) {
        this.weights = weights;
        this.groups = List.copyOf(groups);
    }

    /** Empty where nobody has answered. @param answered the ids of those that have; others are not looked at */
    public static Optional<Weighting> of(Collection<Asked> asked, Set<String> answered, Collapse rule) {
        if (asked.stream().noneMatch(each -> answered.contains(each.id()))) {
            return Optional.empty();
        }
        List<Cell> cells = new Collapsing(rule, answered).collapse(cells(asked, answered));
        Map<String, Double> weights = new LinkedHashMap<>();
        List<Group> groups = new ArrayList<>();
        for (Cell cell : cells) {
            Group group = cell.group(answered);
            groups.add(group);
            cell.members().stream()
                    .filter(each -> answered.contains(each.id()))
                    .forEach(each -> weights.put(each.id(), group.weight()));
        }
        return Optional.of(new Weighting(weights, groups));
    }

    /** By kind and county, in the order of their names. */
    private static List<Cell> cells(Collection<Asked> asked, Set<String> answered) {
        Map<List<String>, List<Asked>> cells = new TreeMap<>(
                Comparator.comparing((List<String> key) -> key.getFirst()).thenComparing(List::getLast));
        asked.forEach(each -> cells.computeIfAbsent(List.of(each.kind(), each.county()), unused -> new ArrayList<>())
                .add(each));
        return cells.entrySet().stream()
                .map(cell -> new Cell(
                        List.of(String.join(", ", cell.getKey())), cell.getKey().getFirst(), cell.getValue()))
                .toList();
    }

    /** What one answer stands for. @throws IllegalArgumentException for who was not asked or has not answered */
    public double weight(String id) {
        Double weight = weights.get(id);
        if (weight == null) {
            throw new IllegalArgumentException(id + " has not answered");
        }
        return weight;
    }

    /** The groups as they became. */
    public List<Group> groups() {
        return groups;
    }

    /** As many as were asked, but for rounding. */
    public double sum() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    public int answered() {
        return weights.size();
    }

    /** How many of all that were asked would have said so. */
    public double estimated(Predicate<String> said) {
        return total(id -> said.test(id) ? 1 : 0);
    }

    /** The share 0..1 of all that were asked that would have said so. */
    public double share(Predicate<String> said) {
        return estimated(said) / sum();
    }

    /** What all that were asked would have answered together. */
    public double total(ToDoubleFunction<String> answer) {
        return weights.entrySet().stream()
                .mapToDouble(each -> each.getValue() * answer.applyAsDouble(each.getKey()))
                .sum();
    }

    /**
     * Kish's design effect of the weights, n · Σw² / (Σw)²: how many times larger the variance of a mean is for their being
     * unequal; 1 where they are all the same.
     */
    public double designEffect() {
        double squares =
                weights.values().stream().mapToDouble(weight -> weight * weight).sum();
        return answered() * squares / (sum() * sum());
    }

    /** As many answers with equal weights would tell as much: answers over the design effect. */
    public double effectiveAnswers() {
        return answered() / designEffect();
    }
}
