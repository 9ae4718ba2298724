package rose.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import rose.bench.BookFile.Book;
import rose.bench.CodedTexts.Coded;
import rose.coding.Dimension;
import rose.coding.suggestions.Evaluation;
import rose.coding.suggestions.Evaluation.Score;
import rose.coding.suggestions.Evaluations;
import rose.coding.suggestions.FeatureSet;
import rose.coding.suggestions.Labelled;
import rose.coding.suggestions.Learner;

/**
 * Learners tried on coded texts, each book and dimension by itself; what comes out is taken together over all of them.
 */
record SuggestionExperiment(FeatureSet set, double trust) {

    /** Coprime to the number of texts, so that those of one book do not follow each other. */
    private static final int STEP = 11;

    /** The scores of all decisions together, and the mean calibration error over the learners. */
    record Outcome(Score learnt, Score keywords, Score commonest, double error, double accepted) {

        static Outcome of(List<Evaluation> all) {
            return new Outcome(
                    sum(all.stream().map(Evaluation::micro).toList()),
                    sum(all.stream().map(Evaluation::keywords).toList()),
                    sum(all.stream().map(Evaluation::commonest).toList()),
                    all.stream()
                            .mapToDouble(each -> each.calibration().error())
                            .average()
                            .orElse(0),
                    all.stream()
                            .mapToDouble(each -> each.acceptances().get(1).shareOfCodes())
                            .average()
                            .orElse(0));
        }

        private static Score sum(List<Score> scores) {
            return new Score(
                    scores.stream().mapToInt(Score::right).sum(),
                    scores.stream().mapToInt(Score::wrong).sum(),
                    scores.stream().mapToInt(Score::missed).sum());
        }
    }

    private Learner learner(Book book, Dimension dimension) {
        return new Learner(dimension, book.of(dimension), set, trust);
    }

    /** Learns from the first so many of each lot, and tries them on the others. */
    Outcome split(List<List<Coded>> learnt, List<List<Coded>> tried, int most) {
        List<Evaluation> all = new ArrayList<>();
        for (int i = 0; i < learnt.size(); i++) {
            Book book = tried.get(i).getFirst().book();
            for (Dimension dimension : Dimension.values()) {
                List<Labelled> train = in(learnt.get(i).stream().limit(most).toList(), dimension);
                all.add(Evaluations.heldOut(learner(book, dimension), train, in(tried.get(i), dimension)));
            }
        }
        return Outcome.of(all);
    }

    private static List<Labelled> in(List<Coded> coded, Dimension dimension) {
        return coded.stream().map(each -> each.in(dimension)).toList();
    }

    /** Each in its turn, learning from what is given for its book. */
    Outcome eachBook(List<Coded> texts, BiFunction<Book, Dimension, List<Labelled>> besides, boolean fromEachOther) {
        Set<Book> books = new LinkedHashSet<>(texts.stream().map(Coded::book).toList());
        List<Evaluation> all = new ArrayList<>();
        for (Book book : books) {
            for (Dimension dimension : Dimension.values()) {
                List<Labelled> own =
                        in(texts.stream().filter(each -> each.book() == book).toList(), dimension);
                List<Labelled> others = new ArrayList<>(besides.apply(book, dimension));
                if (fromEachOther) {
                    texts.stream()
                            .filter(each -> each.book() != book)
                            .map(each -> each.in(dimension, book.of(dimension)))
                            .forEach(others::add);
                    all.add(Evaluations.crossValidated(learner(book, dimension), own, Math.max(2, own.size()), others));
                } else {
                    all.add(Evaluations.heldOut(learner(book, dimension), others, own));
                }
            }
        }
        return Outcome.of(all);
    }

    /** Each in its turn, learning from the so many that come after it in a ring. */
    Outcome ofEachOther(List<Coded> texts, int codes) {
        List<Evaluation> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Coded tried = texts.get(i);
            for (Dimension dimension : Dimension.values()) {
                List<Labelled> others = new ArrayList<>();
                for (int k = 1; k <= codes; k++) {
                    others.add(texts.get((i + k * STEP) % texts.size())
                            .in(dimension, tried.book().of(dimension)));
                }
                all.add(Evaluations.heldOut(learner(tried.book(), dimension), others, List.of(tried.in(dimension))));
            }
        }
        return Outcome.of(all);
    }
}
