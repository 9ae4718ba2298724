package rose.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rose.bench.BookFile.Book;
import rose.bench.CodedTexts.Coded;
import rose.bench.SuggestionExperiment.Outcome;
import rose.coding.Dimension;
import rose.coding.suggestions.FeatureSet;
import rose.coding.suggestions.Labelled;
import rose.coding.suggestions.Learner;

/**
 * What helps to suggest categories, how much is learnt from how many codes, and what learning costs. Needs no database.
 */
final class SuggestionsSuite implements Suite {

    private static final int YEAR = 2022;
    private static final long LEARNT = 5;
    private static final long TRIED = 77;
    private static final double TRUST = Learner.TRUST;

    /** Lots whose books have all four dimensions: area and level. */
    private static final List<List<String>> LOTS = List.of(
            List.of("barn-unga", "REGION"),
            List.of("samsjuklighet", "COUNTY"),
            List.of("god-vard", "MUNICIPALITY"),
            List.of("traumavard", "REGION"));

    private final BookFile books = new BookFile();
    private final CodedTexts texts = new CodedTexts(books);

    @Override
    public String name() {
        return "suggestions";
    }

    @Override
    public void run(Setting setting, Results results) throws Exception {
        setting.say(
                "Påhittade texter (synthetic) säger lite om verkliga. / Generated text (synthetic) says little about"
                        + " real text.");
        setting.say(
                "De 28 verkliga texterna är korta sammanfattningar, kodade en gång av Röses egna utvecklare. / The 28"
                        + " real texts are short summaries, coded once by Röse’s own makers.");
        List<Coded> real = texts.real();
        List<List<Coded>> learnt = lots(setting.times(3_000, 400), LEARNT);
        List<List<Coded>> tried = lots(setting.times(300, 150), TRIED);
        features(setting, results, real, learnt, tried);
        curve(setting, results, learnt, tried);
        if (!setting.quick()) {
            many(setting, results);
        }
        real(setting, results, real);
        new SuggestionCost(books, texts).measure(setting, results);
    }

    private List<List<Coded>> lots(int most, long seed) {
        return LOTS.stream()
                .map(lot -> texts.synthetic(YEAR, lot.get(0), lot.get(1), most, seed))
                .toList();
    }

    /** Each adds something to one before it, or takes it away from what is shipped. */
    private static Map<String, FeatureSet> sets() {
        FeatureSet stems = FeatureSet.STEMS;
        FeatureSet own = stems.weighted(1, 0.5f, 0.15f);
        Map<String, FeatureSet> sets = new LinkedHashMap<>();
        sets.put("words", FeatureSet.WORDS);
        sets.put("light-stems", FeatureSet.WORDS.with(FeatureSet.Form.LIGHT_STEM));
        sets.put("stems", stems);
        sets.put("stems-compounds", stems.withCompounds());
        sets.put("stems-characters", stems.withCharacters());
        sets.put("stems-own-only", stems.weighted(1, 0, 0));
        sets.put("stems-own", own);
        sets.put("stems-own-compounds", own.withCompounds());
        sets.put("shipped", FeatureSet.SHIPPED);
        sets.put("shipped-bigrams", FeatureSet.SHIPPED.withBigrams());
        sets.put("shipped-groups", FeatureSet.SHIPPED.withTargetGroups());
        sets.put("shipped-characters", FeatureSet.SHIPPED.withCharacters());
        sets.put("shipped-without-codebook", FeatureSet.SHIPPED.withoutCodebook());
        return sets;
    }

    private void features(
            Setting setting, Results results, List<Coded> real, List<List<Coded>> learnt, List<List<Coded>> tried) {
        sets().forEach((name, set) -> {
            setting.progress("features-" + name);
            var experiment = new SuggestionExperiment(set, TRUST);
            for (int codes : List.of(0, 100)) {
                f1(results, "features-" + name + "-" + codes + "-synthetic", experiment.split(learnt, tried, codes));
            }
            f1(
                    results,
                    "features-" + name + "-0-real",
                    experiment.eachBook(real, (book, dimension) -> List.of(), false));
            f1(
                    results,
                    "features-" + name + "-27-real",
                    experiment.eachBook(real, (book, dimension) -> List.of(), true));
        });
    }

    private static void f1(Results results, String name, Outcome outcome) {
        results.share(name, "f1", outcome.learnt().f1());
    }

    private static void all(Results results, String name, Outcome outcome) {
        f1(results, name, outcome);
        results.share(name, "precision", outcome.learnt().precision());
        results.share(name, "recall", outcome.learnt().recall());
        results.share(name, "f1_baseline", outcome.keywords().f1());
        results.share(name, "f1_commonest", outcome.commonest().f1());
        results.share(name, "calibration_error", outcome.error());
        results.share(name, "accepted_at_90", outcome.accepted());
    }

    private void curve(Setting setting, Results results, List<List<Coded>> learnt, List<List<Coded>> tried) {
        var experiment = new SuggestionExperiment(FeatureSet.SHIPPED, TRUST);
        for (int codes : List.of(0, 10, 25, 50, 100, 200, 400, 1_000, 3_000)) {
            if (codes <= learnt.getFirst().size()) {
                setting.progress("curve-" + codes + "-synthetic");
                all(results, "curve-" + codes + "-synthetic", experiment.split(learnt, tried, codes));
            }
        }
    }

    /** One lot alone, with more codes than any will have: when more no longer help. */
    private void many(Setting setting, Results results) {
        List<String> lot = LOTS.get(1);
        List<List<Coded>> learnt = List.of(texts.synthetic(YEAR, lot.get(0), lot.get(1), 20_000, LEARNT));
        List<List<Coded>> tried = List.of(texts.synthetic(YEAR, lot.get(0), lot.get(1), 1_000, TRIED));
        for (int codes : List.of(3_000, 10_000, 20_000)) {
            setting.progress("curve-one-lot-" + codes + "-synthetic");
            var experiment = new SuggestionExperiment(FeatureSet.SHIPPED, TRUST);
            all(results, "curve-one-lot-" + codes + "-synthetic", experiment.split(learnt, tried, codes));
        }
    }

    /** The published interventions: with the codebook alone, by each other, by generated ones, and by both. */
    private void real(Setting setting, Results results, List<Coded> real) {
        setting.progress("real");
        var experiment = new SuggestionExperiment(FeatureSet.SHIPPED, TRUST);
        Map<Book, List<Coded>> generated = new LinkedHashMap<>();
        for (Coded each : real) {
            generated.computeIfAbsent(
                    each.book(), book -> texts.synthetic(2021, book.area(), each.level(), 300, TRIED));
        }
        all(results, "real-codebook-only", experiment.eachBook(real, (book, dimension) -> List.of(), false));
        for (int codes : List.of(9, 18, 27)) {
            all(results, "real-others-" + codes, experiment.ofEachOther(real, codes));
        }
        all(
                results,
                "real-by-synthetic",
                experiment.eachBook(real, (book, dimension) -> in(generated.get(book), dimension), false));
        all(
                results,
                "real-others-27-and-synthetic",
                experiment.eachBook(real, (book, dimension) -> in(generated.get(book), dimension), true));
    }

    private static List<Labelled> in(List<Coded> coded, Dimension dimension) {
        List<Labelled> labelled = new ArrayList<>();
        coded.forEach(each -> labelled.add(each.in(dimension)));
        return labelled;
    }
}
