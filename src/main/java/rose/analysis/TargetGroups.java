package rose.analysis;

import java.util.Comparator;
import java.util.List;

/** For each target group: how many of the reported interventions are for it. Many-valued, like the categories. */
public record TargetGroups(int interventions, List<Share> shares) implements FigureData {

    /** One target group; {@code share} is 0..1 of all reported interventions, 0 of none. */
    public record Share(String targetGroup, int interventions, int organisations, double share) {}

    static TargetGroups of(Facts facts, List<String> targetGroups) {
        List<Fact> all = facts.all();
        return new TargetGroups(
                all.size(),
                targetGroups.stream()
                        .map(group -> share(group, all))
                        .sorted(Comparator.comparingInt(Share::interventions).reversed())
                        .toList());
    }

    private static Share share(String group, List<Fact> all) {
        List<Fact> with =
                all.stream().filter(fact -> fact.targetGroups().contains(group)).toList();
        return new Share(
                group, with.size(), Facts.organisations(with), all.isEmpty() ? 0 : (double) with.size() / all.size());
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
