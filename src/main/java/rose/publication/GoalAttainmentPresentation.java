package rose.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rose.analysis.Behind;
import rose.analysis.GoalAttainment;
import rose.analysis.GoalAttainment.Goal;
import rose.analysis.Selection;
import rose.platform.Texts;
import rose.platform.charts.Heading;
import rose.platform.charts.PairedBars;
import rose.platform.charts.Target;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

record GoalAttainmentPresentation(Selection selection, GoalAttainment data, Texts texts) implements Presentation {

    @Override
    public String says() {
        return data.goals().stream()
                .filter(goal -> goal.withGoal() > 0)
                .max(Comparator.comparingInt(Goal::withGoal))
                .map(goal -> texts.get(
                        "publication.attainment.says",
                        goal.goal().name(texts),
                        goal.withGoal(),
                        goal.withMatchingOutcome(),
                        texts.percent(goal.share())))
                .orElse(texts.get("publication.shares.none"));
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        if (data.interventions() == 0 || data.goals().isEmpty()) {
            return List.of();
        }
        return List.of(new NamedChart(
                texts.get("publication.chart.bars"),
                new PairedBars(
                        Heading.of(id, title, says),
                        data.goals().stream().map(this::pair).toList(),
                        texts.get("publication.attainment.whole"),
                        texts.get("publication.attainment.part"),
                        texts::number)));
    }

    private PairedBars.Pair pair(Goal goal) {
        String spoken = texts.get(
                "publication.attainment.spoken",
                goal.goal().name(texts),
                goal.withGoal(),
                goal.withMatchingOutcome(),
                texts.percent(goal.share()));
        return new PairedBars.Pair(
                goal.goal().name(texts),
                goal.withGoal(),
                goal.withMatchingOutcome(),
                texts.get("publication.attainment.of", goal.withMatchingOutcome(), goal.withGoal()),
                Target.to(goalHref(goal), spoken));
    }

    private String goalHref(Goal goal) {
        return Behind.having(selection, goal.goal()).href();
    }

    private String attainedHref(Goal goal) {
        return goal.outcome() == null
                ? null
                : Behind.having(selection, goal.goal(), goal.outcome()).href();
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("coding.dimension.goal.one"), false),
                        new Head(texts.get("publication.attainment.whole"), true),
                        new Head(texts.get("publication.attainment.part"), true),
                        new Head(texts.get("publication.column.share"), true)),
                data.goals().stream()
                        .map(goal -> List.of(
                                new Cell(goal.goal().name(texts), goalHref(goal)),
                                Cell.of(texts.number(goal.withGoal())),
                                new Cell(texts.number(goal.withMatchingOutcome()), attainedHref(goal)),
                                Cell.of(goal.withGoal() == 0 ? "–" : texts.percent(goal.share()))))
                        .toList());
    }

    @Override
    public Optional<String> note() {
        return Optional.of(texts.get("publication.attainment.note"));
    }
}
