package rose.publication;

import static rose.publication.Sentences.number;
import static rose.publication.Sentences.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.analysis.AnyOutcome;
import rose.analysis.Base;
import rose.analysis.Behind;
import rose.analysis.CategoryShares;
import rose.analysis.Figure;
import rose.analysis.FigureKind;
import rose.analysis.FigureSet;
import rose.analysis.GoalAttainment;
import rose.analysis.ReportUse;
import rose.analysis.Selection;
import rose.coding.Dimension;
import rose.platform.Texts;
import rose.publication.StatusReport.NumberedFigure;
import rose.publication.StatusReport.Section;
import rose.publication.StatusReport.Sentence;

/** Writes what a status report says of one area part on one level. */
@Component
class AreaSections implements ReportUse {

    private final FigureDrawer drawer;

    AreaSections(FigureDrawer drawer) {
        this.drawer = drawer;
    }

    /** Those of its drawings and sentences, and what stands in its table of money. */
    @Override
    public Set<FigureKind> figureKinds() {
        return Set.of(
                FigureKind.CATEGORY_SHARES,
                FigureKind.GOAL_ATTAINMENT,
                FigureKind.OUTPUT_OUTCOME_LINKS,
                FigureKind.COUNTY_MAP,
                FigureKind.ANY_OUTCOME,
                FigureKind.GRANTED_AND_REPORTED);
    }

    Section section(StatusReports.Line line, int firstFigure, Texts texts) {
        Selection selection = line.selection();
        List<NumberedFigure> numbered = new ArrayList<>();
        for (Figure figure : figures(line.figures())) {
            numbered.add(
                    new NumberedFigure(firstFigure + numbered.size(), drawer.view(figure, place(selection), texts)));
        }
        return new Section(place(selection), selection.level().heading(texts), text(line, texts), numbered);
    }

    private static String place(Selection selection) {
        return selection.area().shortName() + "-" + selection.level().name().toLowerCase(Locale.ROOT);
    }

    /** What there is anything to show of: nothing is drawn of what is not coded. */
    private static List<Figure> figures(FigureSet set) {
        if (set.base().settled() == 0) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        Stream.of(Dimension.ACTIVITY, Dimension.OUTPUT, Dimension.GOAL, Dimension.OUTCOME)
                .filter(dimension -> !set.categoryShares(dimension).shares().isEmpty())
                .map(set::categoryFigure)
                .forEach(figures::add);
        if (!set.categoryShares(Dimension.OUTCOME).shares().isEmpty()) {
            figures.add(set.figure(FigureKind.GOAL_ATTAINMENT));
            figures.add(set.figure(FigureKind.OUTPUT_OUTCOME_LINKS));
            figures.add(set.figure(FigureKind.COUNTY_MAP));
        }
        return figures;
    }

    private static List<Sentence> text(StatusReports.Line line, Texts texts) {
        Selection selection = line.selection();
        Base base = line.figures().base();
        if (base.interventions() == 0) {
            return List.of(Sentences.of(texts, "publication.nothing-reported"));
        }
        List<Sentence> text = new ArrayList<>();
        String all = Behind.all(selection, false).href();
        String grants =
                "/overenskommelser/" + selection.year() + "/" + selection.area().shortName() + "/" + selection.level();
        text.add(Sentences.of(
                texts,
                "publication.report.area.reported",
                number(texts.number(base.interventions()), all),
                number(texts.number(base.organisations()), all),
                number(texts.number(base.asked()), grants),
                words(selection.level().bodies(texts))));
        if (!base.codebook()) {
            text.add(Sentences.of(texts, "publication.no-codebook"));
            return text;
        }
        text.add(Sentences.of(
                texts,
                "publication.report.area.coded",
                number(texts.number(base.settled()), Behind.all(selection, true).href())));
        if (base.settled() > 0) {
            coded(line, texts, text);
        }
        return text;
    }

    private static void coded(StatusReports.Line line, Texts texts, List<Sentence> text) {
        Selection selection = line.selection();
        for (Dimension dimension : List.of(Dimension.ACTIVITY, Dimension.GOAL, Dimension.OUTCOME)) {
            CategoryShares shares = line.figures().categoryShares(dimension);
            shares.shares().stream()
                    .filter(share -> share.interventions() > 0)
                    .findFirst()
                    .ifPresent(share -> text.add(top(selection, dimension, shares, share, texts)));
        }
        if (!line.figures().categoryShares(Dimension.OUTCOME).shares().isEmpty()) {
            var any = (AnyOutcome) line.figures().figure(FigureKind.ANY_OUTCOME).data();
            String with = Behind.all(selection, true).withAnyOutcome().href();
            text.add(Sentences.of(
                    texts,
                    "publication.report.area.outcome",
                    number(texts.number(any.withOutcome()), with),
                    number(
                            texts.number(any.interventions()),
                            Behind.all(selection, true).href()),
                    number(texts.percent(any.share()), with)));
            var attainment = (GoalAttainment)
                    line.figures().figure(FigureKind.GOAL_ATTAINMENT).data();
            attainment.goals().stream()
                    .filter(goal -> goal.withGoal() > 0 && goal.outcome() != null)
                    .findFirst()
                    .ifPresent(goal -> text.add(attained(selection, goal, texts)));
        }
    }

    private static Sentence top(
            Selection selection, Dimension dimension, CategoryShares shares, CategoryShares.Share share, Texts texts) {
        String with = Behind.having(selection, share.category()).href();
        return Sentences.of(
                texts,
                "publication.report.area.top",
                words(texts.get("coding.dimension." + dimension.key() + ".definite")),
                words(share.category().name(texts)),
                number(texts.number(share.interventions()), with),
                number(
                        texts.number(shares.interventions()),
                        Behind.all(selection, true).href()),
                number(texts.percent(share.share()), with));
    }

    private static Sentence attained(Selection selection, GoalAttainment.Goal goal, Texts texts) {
        String both = Behind.having(selection, goal.goal(), goal.outcome()).href();
        return Sentences.of(
                texts,
                "publication.report.area.attainment",
                number(
                        texts.number(goal.withGoal()),
                        Behind.having(selection, goal.goal()).href()),
                words(goal.goal().name(texts)),
                number(texts.number(goal.withMatchingOutcome()), both),
                number(texts.percent(goal.share()), both));
    }
}
