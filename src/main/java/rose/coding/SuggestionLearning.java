package rose.coding;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.coding.suggestions.CategoryWords;
import rose.coding.suggestions.Evaluation;
import rose.coding.suggestions.Evaluations;
import rose.coding.suggestions.Labelled;
import rose.coding.suggestions.Learner;
import rose.coding.suggestions.Model;
import rose.collection.Intervention;
import rose.collection.Interventions;
import rose.organisations.Viewer;

/**
 * Learns what is suggested, anew for each codebook when enough has been settled since, or when the book has changed. It learns from
 * interventions settled by the book itself and, counting half, from those settled by the book before as far as its categories
 * correspond; where nothing is settled it goes by the words of the book.
 */
@Component
class SuggestionLearning {

    /** With fewer it cannot be told how good the suggestions are. */
    private static final int FEWEST_TO_TRY = 20;

    /** Up to so many each is tried by a model of the others, in folds; of more a fifth is held out once. */
    private static final int MOST_IN_FOLDS = 2_000;

    private static final int FOLDS = 5;
    private static final double WEIGHT_OF_EARLIER = 0.5;
    private static final int BATCH = 1_000;
    private static final int MOST_CONFIDENCES = 20_000;

    private final SuggestionStore store;
    private final CodingStore codings;
    private final Codebooks codebooks;
    private final Suggestions suggestions;
    private final Interventions interventions;
    private final Clock clock;

    SuggestionLearning(
            SuggestionStore store,
            CodingStore codings,
            Codebooks codebooks,
            Suggestions suggestions,
            Interventions interventions,
            Clock clock) {
        this.store = store;
        this.codings = codings;
        this.codebooks = codebooks;
        this.suggestions = suggestions;
        this.interventions = interventions;
        this.clock = clock;
    }

    /** Learns what there is something new for. */
    void learn() {
        List<Codebook> books = codebooks.all();
        Map<LotKey, Integer> settled = store.settled();
        Map<Codebook, List<LotKey>> lots = new LinkedHashMap<>();
        codings.counts()
                .keySet()
                .forEach(lot -> Codebooks.inForce(books, lot.year(), lot.area(), lot.level())
                        .ifPresent(book -> lots.computeIfAbsent(book, none -> new ArrayList<>())
                                .add(lot)));
        lots.forEach((book, own) -> {
            int count =
                    own.stream().mapToInt(lot -> settled.getOrDefault(lot, 0)).sum();
            if (isOld(book, count)) {
                learn(book, own, earlier(book, lots), count);
            }
        });
    }

    private boolean isOld(Codebook book, int settled) {
        Map<Dimension, SuggestionStore.Trained> trained = store.trained(book.id());
        for (Dimension dimension : Dimension.values()) {
            if (book.codes(dimension)) {
                if (!trained.containsKey(dimension)) {
                    return true;
                }
                QualityJson.Kept kept = QualityJson.read(trained.get(dimension).evaluation());
                int news = Math.abs(settled - kept.settled());
                if (kept.codebookVersion() != book.version() || news >= Math.max(10, kept.settled() / 10)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The lots whose book's categories this book's correspond to. */
    private static List<LotKey> earlier(Codebook book, Map<Codebook, List<LotKey>> lots) {
        Set<Long> mapped = book.categories().stream()
                .flatMap(category -> category.earlier().stream())
                .collect(Collectors.toSet());
        return lots.entrySet().stream()
                .filter(other -> other.getKey().id() != book.id())
                .filter(other ->
                        other.getKey().categories().stream().anyMatch(category -> mapped.contains(category.id())))
                .flatMap(other -> other.getValue().stream())
                .toList();
    }

    private void learn(Codebook book, List<LotKey> own, List<LotKey> earlier, int settled) {
        Map<Long, Set<Long>> codes = store.examples(own, Learner.MOST_EXAMPLES);
        int room = Learner.MOST_EXAMPLES - codes.size();
        Map<Long, Set<Long>> before = earlier.isEmpty() || room == 0 ? Map.of() : store.examples(earlier, room);
        Map<Long, Intervention> texts = new HashMap<>(texts(codes.keySet()));
        texts.putAll(texts(before.keySet()));
        double synthetic = texts.values().stream()
                .mapToDouble(intervention -> intervention.synthetic() ? 1 : 0)
                .average()
                .orElse(0);
        List<Model> models = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (book.codes(dimension)) {
                List<Labelled> direct = direct(book.of(dimension), codes, texts);
                List<Labelled> mapped = mapped(book.of(dimension), before, texts);
                Learner learner = new Learner(dimension, words(book.of(dimension)));
                Model model = learner.learn(java.util.stream.Stream.concat(direct.stream(), mapped.stream()));
                models.add(model);
                var kept =
                        new QualityJson.Kept(settled, synthetic, book.version(), evaluation(learner, direct, mapped));
                store.save(
                        book.id(),
                        dimension,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        direct.size() + mapped.size(),
                        model.toBytes(),
                        QualityJson.write(kept));
            }
        }
        score(own, models);
    }

    private static List<CategoryWords> words(List<Category> categories) {
        return categories.stream()
                .map(category -> new CategoryWords(
                        category.id(),
                        category.name(),
                        written(category.definition().sv()) + " "
                                + written(category.includes().sv()),
                        java.util.stream.Stream.concat(category.words().stream(), category.examples().stream())
                                .toList()))
                .toList();
    }

    private static String written(String text) {
        return text == null ? "" : text;
    }

    private static List<Labelled> direct(
            List<Category> categories, Map<Long, Set<Long>> codes, Map<Long, Intervention> texts) {
        Set<Long> ids = categories.stream().map(Category::id).collect(Collectors.toSet());
        return codes.entrySet().stream()
                .filter(each -> texts.containsKey(each.getKey()))
                .map(each -> {
                    Set<Long> given = new HashSet<>(each.getValue());
                    given.retainAll(ids);
                    return Labelled.of(Suggestions.example(texts.get(each.getKey())), given);
                })
                .toList();
    }

    private static List<Labelled> mapped(
            List<Category> categories, Map<Long, Set<Long>> codes, Map<Long, Intervention> texts) {
        Set<Long> unknown = categories.stream()
                .filter(category -> category.earlier().isEmpty())
                .map(Category::id)
                .collect(Collectors.toSet());
        return codes.entrySet().stream()
                .filter(each -> texts.containsKey(each.getKey()))
                .map(each -> {
                    Set<Long> given = categories.stream()
                            .filter(category -> category.earlier().stream().anyMatch(each.getValue()::contains))
                            .map(Category::id)
                            .collect(Collectors.toSet());
                    return new Labelled(
                            Suggestions.example(texts.get(each.getKey())), given, unknown, WEIGHT_OF_EARLIER);
                })
                .toList();
    }

    private static Evaluation evaluation(Learner learner, List<Labelled> direct, List<Labelled> mapped) {
        if (direct.size() < FEWEST_TO_TRY) {
            return null;
        }
        if (direct.size() <= MOST_IN_FOLDS) {
            return Evaluations.crossValidated(learner, direct, FOLDS, mapped);
        }
        int tried = direct.size() / FOLDS;
        List<Labelled> learnt = new ArrayList<>(direct.subList(tried, direct.size()));
        learnt.addAll(mapped);
        return Evaluations.heldOut(learner, learnt, direct.subList(0, tried));
    }

    /** By id; in few questions, whatever their number. */
    private Map<Long, Intervention> texts(Collection<Long> ids) {
        Map<Long, Intervention> texts = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Long> batch = all.subList(from, Math.min(all.size(), from + BATCH));
            interventions
                    .readable(batch, Viewer.COMMAND_LINE, 0, BATCH)
                    .forEach(intervention -> texts.put(intervention.id(), intervention));
        }
        return texts;
    }

    /** How sure the new models are of what is still open, so that it can be filtered by. */
    private void score(List<LotKey> lots, List<Model> models) {
        List<Long> open = store.open(lots, MOST_CONFIDENCES);
        for (int from = 0; from < open.size(); from += BATCH) {
            Map<Long, Double> confidences = new HashMap<>();
            texts(open.subList(from, Math.min(open.size(), from + BATCH)))
                    .forEach((id, intervention) ->
                            confidences.put(id, suggestions.confidence(Suggestions.example(intervention), models)));
            store.setConfidences(confidences);
        }
    }
}
