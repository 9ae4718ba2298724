package rose.analysis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rose.analysis.weighting.Asked;
import rose.analysis.weighting.Collapse;
import rose.analysis.weighting.Group;
import rose.analysis.weighting.SizeClass;
import rose.analysis.weighting.Weighting;
import rose.organisations.Level;
import rose.organisations.Organisation;

/**
 * The weights for non-response of a figure of answers, lot by lot. Municipalities are grouped by size and county; regions and
 * county bodies, who are 21, stand together. Who has answered anything of the survey counts as answering; whoever left out a
 * single question is left out of its base, as in the unweighted figure.
 */
public final class AnswerWeights {

    private final Map<Selection, Weighting> lots = new LinkedHashMap<>();

    /** @param answered the ids of those who have answered anything */
    void add(Selection selection, List<Organisation> asked, Set<String> answered) {
        Weighting.of(asked.stream().map(AnswerWeights::asked).toList(), answered, Collapse.DEFAULT)
                .ifPresent(weighting -> lots.put(selection, weighting));
    }

    private static Asked asked(Organisation organisation) {
        return organisation.level() == Level.MUNICIPALITY
                ? new Asked(
                        organisation.id(),
                        SizeClass.of(organisation.population()).name(),
                        organisation.countyCode())
                : new Asked(organisation.id(), "", "");
    }

    /** Empty where nobody has answered. */
    Optional<Weighting> of(Selection selection) {
        return Optional.ofNullable(lots.get(selection));
    }

    /** Whether there is nothing to weight: nobody has answered. */
    public boolean none() {
        return lots.isEmpty();
    }

    /** How many groups there would be if none were put together. */
    public int cells() {
        return groups().stream().mapToInt(group -> group.name().size()).sum();
    }

    /** How many of these were too small, or too thinly answered, to stand alone, with those that took them in. */
    public int collapsed() {
        return groups().stream()
                .mapToInt(group -> group.name().size())
                .filter(cells -> cells > 1)
                .sum();
    }

    /** The groups as they became, of all lots. */
    public List<Group> groups() {
        return lots.values().stream()
                .map(Weighting::groups)
                .flatMap(Collection::stream)
                .toList();
    }

    /** What an answer stands for at least. */
    public double smallest() {
        return groups().stream().mapToDouble(Group::weight).min().orElse(0);
    }

    public double largest() {
        return groups().stream().mapToDouble(Group::weight).max().orElse(0);
    }

    /** Kish's, of the lot where it is largest. */
    public double designEffect() {
        return lots.values().stream().mapToDouble(Weighting::designEffect).max().orElse(1);
    }
}
