package rose.analysis;

import java.util.Comparator;
import java.util.List;
import rose.analysis.facts.Bits;
import rose.analysis.facts.ValueList;

/** For each target group: how many of the reported interventions are for it. Many-valued, like the categories. */
public record TargetGroups(int interventions, List<Share> shares) implements FigureData {

    /** One target group; {@code share} is 0..1 of all reported interventions, 0 of none. */
    public record Share(String targetGroup, int interventions, int organisations, double share) {}

    static TargetGroups of(SelectionFacts facts, List<String> targetGroups) {
        int base = facts.rows().count();
        return new TargetGroups(
                base,
                targetGroups.stream()
                        .map(group -> share(group, facts, base))
                        .sorted(Comparator.comparingInt(Share::interventions).reversed())
                        .toList());
    }

    private static Share share(String group, SelectionFacts facts, int base) {
        Bits with = facts.lot().value(ValueList.TARGET_GROUP, group).and(facts.rows());
        int interventions = with.count();
        double share = base == 0 ? 0 : (double) interventions / base;
        return new Share(group, interventions, facts.lot().organisations(with), share);
    }

    @Override
    public FigureTable table() {
        return new FigureTable(
                List.of("target_group", "interventions", "organisations", "share"),
                shares.stream()
                        .map(share -> FigureTable.row(
                                share.targetGroup(),
                                share.interventions(),
                                share.organisations(),
                                FigureTable.share(share.interventions(), interventions)))
                        .toList());
    }
}
