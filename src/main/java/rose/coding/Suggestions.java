package rose.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import rose.coding.suggestions.Evaluation;
import rose.coding.suggestions.Example;
import rose.coding.suggestions.Model;
import rose.collection.Intervention;
import rose.organisations.Viewer;

/** What is proposed to those who code. Models are learnt in the background ({@link SuggestionLearning}) and held in memory here. */
@Component
public class Suggestions {

    private final SuggestionStore store;
    private final Codebooks codebooks;
    private final Map<Key, Held> held = new ConcurrentHashMap<>();

    Suggestions(SuggestionStore store, Codebooks codebooks) {
        this.store = store;
        this.codebooks = codebooks;
    }

    private record Key(long codebookId, Dimension dimension) {}

    private record Held(SuggestionStore.Stamp stamp, Optional<Model> model) {}

    /**
     * How good the suggestions of one dimension are, on codes that they had not seen.
     *
     * @param settled how many interventions were settled when it was learnt
     * @param learntFrom how many of them, and of those sorted by the book before, it was learnt from
     * @param syntheticShare how many of those are made by the program: from 0 to 1
     * @param evaluation null where there is too little to try it on
     */
    public record Quality(
            Dimension dimension,
            Instant at,
            int settled,
            int learntFrom,
            double syntheticShare,
            int codebookVersion,
            Evaluation evaluation) {}

    /** How good the suggestions in a lot are, by dimension; a dimension that nothing is learnt of yet is not there. */
    public List<Quality> qualities(Lot lot, Viewer viewer) {
        Coding.mustCode(lot.area(), viewer);
        return codebooks
                .inForce(lot)
                .map(book -> store.trained(book.id()).entrySet().stream()
                        .map(each -> QualityJson.read(each.getKey(), each.getValue()))
                        .toList())
                .orElse(List.of());
    }

    /** By dimension as in the book, in each the most probable first. */
    List<Suggested> of(Intervention intervention, Codebook book) {
        Map<Dimension, SuggestionStore.Stamp> trained = store.stamps(book.id());
        Example example = example(intervention);
        List<Suggested> suggested = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            model(book.id(), dimension, trained.get(dimension))
                    .ifPresent(model -> model.suggest(example).stream()
                            .filter(suggestion -> book.category(suggestion.categoryId())
                                    .filter(category -> !category.retired())
                                    .isPresent())
                            .map(suggestion -> new Suggested(
                                    suggestion.categoryId(),
                                    suggestion.probability(),
                                    suggestion.probability() >= model.threshold(),
                                    suggestion.words()))
                            .forEach(suggested::add));
        }
        return suggested;
    }

    private Optional<Model> model(long codebookId, Dimension dimension, SuggestionStore.Stamp stamp) {
        if (stamp == null) {
            return Optional.empty();
        }
        Key key = new Key(codebookId, dimension);
        Held known = held.get(key);
        if (known == null || !known.stamp().equals(stamp)) {
            known = new Held(stamp, store.model(codebookId, dimension).flatMap(Model::fromBytes));
            held.put(key, known);
        }
        return known.model();
    }

    /**
     * How sure the models are of an intervention: the mean over dimensions of the probability that they are right about every
     * category of it, as if categories were independent. From 0 to 1.
     */
    double confidence(Example example, List<Model> models) {
        return models.stream()
                .mapToDouble(model -> Arrays.stream(model.probabilities(example))
                        .map(probability -> Math.max(probability, 1 - probability))
                        .reduce(1, (one, other) -> one * other))
                .average()
                .orElse(0);
    }

    static Example example(Intervention intervention) {
        return new Example(
                written(intervention.title()),
                written(intervention.activities()),
                written(intervention.outputs()),
                written(intervention.goals()),
                written(intervention.outcomes()),
                intervention.targetGroups());
    }

    private static String written(String text) {
        return text == null ? "" : text;
    }
}
