package rose.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rose.bench.Results.Aim;
import rose.coding.Dimension;
import rose.coding.suggestions.CategoryWords;
import rose.coding.suggestions.Example;
import rose.coding.suggestions.Labelled;
import rose.coding.suggestions.Learner;
import rose.coding.suggestions.Model;
import rose.demo.SyntheticIntervention;

/** What learning and suggesting cost: of all books at once, as if they were one with thirty categories. */
final class SuggestionCost {

    private static final int CATEGORIES = 30;
    private static final int YEAR = 2022;

    private final BookFile books;
    private final CodedTexts texts;

    SuggestionCost(BookFile books, CodedTexts texts) {
        this.books = books;
        this.texts = texts;
    }

    void measure(Setting setting, Results results) throws Exception {
        List<CategoryWords> categories =
                books.all(Dimension.OUTCOME).stream().limit(CATEGORIES).toList();
        List<Labelled> examples = examples(categories, setting.times(100_000, 20_000));
        Learner learner = new Learner(Dimension.OUTCOME, categories);
        String relearn = "relearn-" + examples.size() + "-synthetic";
        setting.progress(relearn);
        Model[] model = new Model[1];
        try (LiveMemory memory = new LiveMemory()) {
            long start = System.nanoTime();
            model[0] = learner.learn(examples);
            results.total(relearn, (System.nanoTime() - start) / 1e6, Aim.of("total", 60_000));
            results.memory(relearn, memory.most(), Aim.of("memory", 500));
        }
        byte[] bytes = model[0].toBytes();
        results.memory("model-bytes-synthetic", bytes.length, Aim.NONE);
        suggest(setting, results, Model.fromBytes(bytes).orElseThrow(), examples);
    }

    private static void suggest(Setting setting, Results results, Model model, List<Labelled> examples) {
        setting.progress("suggest-synthetic");
        int[] turn = {0};
        var plan = new Timings.Plan(2_000, setting.times(20_000, 5_000), Duration.ofSeconds(20));
        Timings timings = Timings.of(
                plan,
                () -> model.suggest(examples.get(turn[0]++ % examples.size()).example()));
        results.timings("suggest-synthetic", timings, Aim.of("p95", 1));
    }

    private List<Labelled> examples(List<CategoryWords> categories, int most) {
        Map<String, Long> ids = categories.stream().collect(Collectors.toMap(CategoryWords::name, CategoryWords::id));
        List<Labelled> examples = new ArrayList<>();
        texts.synthetic(YEAR, 100, 3).limit(most).forEach(row -> examples.add(labelled(row, ids)));
        return examples;
    }

    private static Labelled labelled(SyntheticIntervention row, Map<String, Long> ids) {
        Set<Long> given = new HashSet<>();
        for (String name : row.outcomeCodes()) {
            if (ids.containsKey(name)) {
                given.add(ids.get(name));
            }
        }
        Example example = CodedTexts.example(row);
        return Labelled.of(example, given);
    }
}
