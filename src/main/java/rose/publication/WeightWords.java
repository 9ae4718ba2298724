package rose.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rose.analysis.AnswerWeights;
import rose.analysis.Figure;
import rose.analysis.OrganisationAnswers;
import rose.analysis.OrganisationAnswers.Row;
import rose.organisations.Level;
import rose.platform.Texts;

/** Says of a weighted figure how it is weighted, after what, and what the weights are. */
final class WeightWords {

    private static final int DECIMALS = 2;

    private WeightWords() {}

    static boolean weighted(Figure figure) {
        return figure.data() instanceof OrganisationAnswers answers && answers.weighted();
    }

    /** Empty where answers are counted as they are. */
    static Optional<String> note(OrganisationAnswers data, Texts texts) {
        if (!data.weighted()) {
            return Optional.empty();
        }
        AnswerWeights weights = data.weights();
        if (weights.none()) {
            return Optional.of(texts.get("publication.weighted.none"));
        }
        List<String> said = new ArrayList<>();
        said.add(texts.get("publication.weighted.method"));
        if (levels(data).contains(Level.MUNICIPALITY)) {
            said.add(texts.get("publication.weighted.municipalities"));
        }
        if (levels(data).stream().anyMatch(level -> level != Level.MUNICIPALITY)) {
            said.add(texts.get("publication.weighted.together"));
        }
        said.add(
                weights.collapsed() == 0
                        ? texts.count("publication.weighted.groups", weights.cells())
                        : texts.get(
                                "publication.weighted.collapsed",
                                weights.cells(),
                                weights.collapsed(),
                                weights.groups().size()));
        said.add(texts.get(
                "publication.weighted.weights",
                decimal(weights.smallest(), texts),
                decimal(weights.largest(), texts),
                decimal(weights.designEffect(), texts)));
        said.add(texts.get("publication.weighted.counts"));
        return Optional.of(String.join(" ", said));
    }

    private static List<Level> levels(OrganisationAnswers data) {
        return data.rows().stream()
                .filter(row -> row.estimated() != null)
                .map(Row::selection)
                .map(selection -> selection.level())
                .distinct()
                .toList();
    }

    private static String decimal(double number, Texts texts) {
        return texts.decimal(number, DECIMALS);
    }

    /** The same for programs; null where nothing is weighted. */
    static Map<String, Object> inFile(Figure figure) {
        if (!(figure.data() instanceof OrganisationAnswers data) || !data.weighted()) {
            return null;
        }
        AnswerWeights weights = data.weights();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("method", "response homogeneity groups: municipalities by size and county, others together");
        told.put("reference", "Särndal & Lundström, Estimation in Surveys with Nonresponse (2005)");
        told.put("cells", weights.cells());
        told.put("collapsed", weights.collapsed());
        told.put("groups", weights.groups().size());
        told.put("smallest_weight", weights.none() ? null : rounded(weights.smallest()));
        told.put("largest_weight", weights.none() ? null : rounded(weights.largest()));
        told.put("design_effect", weights.none() ? null : rounded(weights.designEffect()));
        return told;
    }

    private static double rounded(double weight) {
        return Math.round(weight * 10_000) / 10_000.0;
    }
}
