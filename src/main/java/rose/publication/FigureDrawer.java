package rose.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rose.analysis.AnyOutcome;
import rose.analysis.Base;
import rose.analysis.Behind;
import rose.analysis.CategoryPairs;
import rose.analysis.CategorySeries;
import rose.analysis.CategoryShares;
import rose.analysis.CountyResults;
import rose.analysis.DecidedAndFinanced;
import rose.analysis.Figure;
import rose.analysis.GoalAttainment;
import rose.analysis.GrantedAndReported;
import rose.analysis.MoneyByCategory;
import rose.analysis.OrganisationAnswers;
import rose.analysis.OutputOutcomeLinks;
import rose.analysis.PeopleReached;
import rose.analysis.RegisterStatistics;
import rose.analysis.RelationMap;
import rose.analysis.ResponseOverTime;
import rose.analysis.ResponseRate;
import rose.analysis.ValueShares;
import rose.collection.ClosedLists;
import rose.platform.Texts;
import rose.platform.charts.CountyBorders;

/** Words and draws figures, for pages, files and reports alike. */
@Component
public class FigureDrawer {

    private final CountyBorders borders;
    private final ClosedLists lists;

    FigureDrawer(CountyBorders borders, ClosedLists lists) {
        this.borders = borders;
        this.lists = lists;
    }

    public FigureView view(Figure figure, Texts texts) {
        return view(figure, "figur", texts);
    }

    /** @param place unique among the selections on the page, so that the figures' ids are */
    public FigureView view(Figure figure, String place, Texts texts) {
        String id = place + "-" + figure.kind().key() + suffix(figure);
        String title = title(figure, texts);
        Presentation shown = presentation(figure, texts);
        String says = shown.says();
        boolean nothing = figure.kind().coded()
                ? figure.base().settled() == 0
                : figure.base().interventions() == 0;
        return new FigureView(
                id,
                title,
                nothing && figure.kind().coded() ? nothingCoded(figure.base(), texts) : says,
                shown.charts(id, title, says),
                shown.table(),
                ReliabilityWords.warnings(figure, texts),
                ReliabilityWords.unknown(figure, texts),
                BaseWords.foot(figure, shown, texts),
                figure.base().synthetic(),
                behind(figure));
    }

    /** What its reader must know of the codes that it rests on. */
    public List<String> warnings(Figure figure, Texts texts) {
        return ReliabilityWords.warnings(figure, texts);
    }

    /** What counts organisations has no interventions behind it. */
    private static Optional<String> behind(Figure figure) {
        return figure.kind().ofOrganisations()
                        || figure.kind().ofRegister()
                        || figure.kind().perArea()
                ? Optional.empty()
                : Optional.of(
                        Behind.all(figure.selection(), figure.kind().coded()).href());
    }

    private static String suffix(Figure figure) {
        return figure.dimension() == null ? "" : "-" + figure.dimension().key();
    }

    private Presentation presentation(Figure figure, Texts texts) {
        return switch (figure.data()) {
            case CategoryShares shares -> new CategorySharesPresentation(figure.selection(), shares, texts);
            case GoalAttainment attainment -> new GoalAttainmentPresentation(figure.selection(), attainment, texts);
            case OutputOutcomeLinks links -> new LinksPresentation(figure.selection(), links, texts);
            case AnyOutcome any -> new AnyOutcomePresentation(figure.selection(), any, texts);
            case CountyResults counties -> new CountyResultsPresentation(figure.selection(), counties, texts, borders);
            case MoneyByCategory money -> new MoneyPresentation(figure.selection(), money, texts);
            case ValueShares shares -> new ValueSharesPresentation(figure, shares, texts, lists);
            case CategoryPairs pairs -> new PairsPresentation(figure, pairs, texts);
            case CategorySeries series -> new SeriesPresentation(figure, series, texts);
            case RelationMap relations -> new RelationPresentation(figure, relations, texts, lists);
            case OrganisationAnswers answers -> new AnswersPresentation(figure, answers, texts);
            case GrantedAndReported granted -> new GrantedPresentation(granted, texts);
            case ResponseOverTime time -> new ResponseOverTimePresentation(figure.selection(), time, texts);
            case DecidedAndFinanced decided -> new DecidedPresentation(figure, decided, texts);
            case RegisterStatistics register -> new RegisterPresentation(figure, register, texts);
            case PeopleReached reached -> new ReachPresentation(figure, reached, texts, lists, borders);
            case ResponseRate rate -> new ResponsePresentation(figure.selection(), rate, texts, borders);
        };
    }

    static String title(Figure figure, Texts texts) {
        String title = figure.kind().title(figure.selection(), figure.dimension(), texts);
        if (figure.data() instanceof RegisterStatistics register) {
            return RegisterPresentation.title(title, register, texts);
        }
        return WeightWords.weighted(figure) ? texts.get("publication.weighted.title", title) : title;
    }

    private static String nothingCoded(Base base, Texts texts) {
        if (base.interventions() == 0) {
            return texts.get("publication.nothing-reported");
        }
        return texts.get(base.codebook() ? "publication.nothing-coded" : "publication.no-codebook");
    }
}
