package rose.coding;

import rose.coding.suggestions.Evaluation;
import tools.jackson.databind.json.JsonMapper;

/** How good suggestions are, as it is kept beside the model. */
final class QualityJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private QualityJson() {}

    record Kept(int settled, double syntheticShare, int codebookVersion, Evaluation evaluation) {}

    static String write(Kept kept) {
        return JSON.writeValueAsString(kept);
    }

    static Kept read(String json) {
        return JSON.readValue(json, Kept.class);
    }

    static Suggestions.Quality read(Dimension dimension, SuggestionStore.Trained trained) {
        Kept kept = read(trained.evaluation());
        return new Suggestions.Quality(
                dimension,
                trained.at(),
                kept.settled(),
                trained.examples(),
                kept.syntheticShare(),
                kept.codebookVersion(),
                kept.evaluation());
    }
}
