package rose.publication.feedback;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.analysis.FigureKind;
import rose.analysis.Figures;
import rose.analysis.Selection;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explored;
import rose.analysis.explore.Explorer;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Split;
import rose.coding.Category;
import rose.coding.CodedResponses;
import rose.coding.CodedResponses.Coded;
import rose.coding.Dimension;
import rose.collection.Intervention;
import rose.collection.Response;
import rose.organisations.Viewer;
import rose.platform.Texts;

/**
 * The answer to a response, from the moment it is handed in: what it says beside the county, the nation and those alike. For
 * those who may read the response.
 */
@Component
public class Feedbacks {

    private static final FigureKind ORDINARY =
            FigureKind.of("ordinary-operations").orElseThrow();

    private final CodedResponses responses;
    private final Places places;
    private final Comparisons comparisons;
    private final OthersWorks others;
    private final Explorer explorer;
    private final Figures figures;
    private final Agreements agreements;
    private final FeedbackWords words;

    Feedbacks(
            CodedResponses responses,
            Places places,
            Comparisons comparisons,
            OthersWorks others,
            Explorer explorer,
            Figures figures,
            Agreements agreements,
            FeedbackWords words) {
        this.responses = responses;
        this.places = places;
        this.comparisons = comparisons;
        this.others = others;
        this.explorer = explorer;
        this.figures = figures;
        this.agreements = agreements;
        this.words = words;
    }

    /** @throws rose.platform.Missing where the viewer may not read the response, or it has not been handed in */
    public FeedbackView feedback(long responseId, Viewer viewer, Texts texts) {
        return words.view(of(responseId, viewer), texts);
    }

    /** The response that it answers; @throws rose.platform.Missing as {@link #feedback} */
    public Response about(long responseId, Viewer viewer) {
        return responses.response(responseId, viewer);
    }

    private Feedback of(long responseId, Viewer viewer) {
        Response response = responses.response(responseId, viewer);
        List<Coded> own = responses.interventions(response, viewer);
        Selection selection = new Selection(
                agreements.area(response.year(), response.area()),
                response.organisation().level());
        return new Feedback(
                response,
                own,
                comparisons.reading(response.year()).of(selection, places.around(response.organisation())),
                county(response),
                others.alike(response, interventions(own), goals(own)),
                others.intoOrdinary(response),
                figures.figure(ORDINARY, selection, null));
    }

    private Explored county(Response response) {
        return explorer.explore(
                Exploration.of(
                        Measure.INTERVENTIONS,
                        Split.ORGANISATION,
                        Place.area(response.year(), response.area())
                                .with(Split.COUNTY, response.organisation().countyCode())),
                Viewer.PUBLIC);
    }

    private static List<Intervention> interventions(List<Coded> own) {
        return own.stream().map(Coded::intervention).toList();
    }

    private static Set<Long> goals(List<Coded> own) {
        return own.stream()
                .filter(each -> each.book() != null)
                .flatMap(each -> each.codes().stream()
                        .filter(id -> each.book()
                                .category(id)
                                .filter(category -> category.dimension() == Dimension.GOAL)
                                .map(Category::id)
                                .isPresent()))
                .collect(Collectors.toSet());
    }
}
