package rose.coding.web;

import java.util.List;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Lot;
import rose.coding.Suggestions;
import rose.coding.suggestions.Evaluation;
import rose.platform.Texts;

/**
 * How good the suggestions in a lot are.
 *
 * @param synthetic what is to be said where they were learnt from texts made by the program, or null
 */
public record SuggestionsPage(
        String lot, String level, String lotHref, String synthetic, List<InDimension> dimensions) {

    /**
     * One dimension.
     *
     * @param learnt what it was learnt from, in words
     * @param tried on how many it was tried, in words; {@code measures} and the tables are empty where on none
     */
    public record InDimension(
            String name,
            String learnt,
            String tried,
            List<Measure> measures,
            List<CategoryRow> categories,
            List<BinRow> bins,
            List<AcceptanceRow> acceptances) {}

    /** A way to suggest, with what it comes to. */
    public record Measure(String name, String precision, String recall, String f1) {}

    /** One category's precision, recall and F1, and how often it was given. */
    public record CategoryRow(String name, String given, String precision, String recall, String f1) {}

    /** Decisions of about the same probability: what was said and what came true. */
    public record BinRow(String from, String decisions, String said, String came) {}

    /** How much could be accepted unread at a precision. */
    public record AcceptanceRow(String precision, String found, String suggestions, String codes) {}

    static SuggestionsPage of(Lot lot, Codebook book, List<Suggestions.Quality> qualities, Texts texts) {
        double synthetic = qualities.stream()
                .mapToDouble(Suggestions.Quality::syntheticShare)
                .max()
                .orElse(0);
        return new SuggestionsPage(
                lot.area().numberedName(texts) + " " + lot.year(),
                lot.level().heading(texts),
                LotRow.href(lot),
                synthetic == 0 ? null : texts.get("coding.suggestions.synthetic", texts.percent(synthetic)),
                qualities.stream()
                        .map(quality -> dimension(quality, book, texts))
                        .toList());
    }

    private static InDimension dimension(Suggestions.Quality quality, Codebook book, Texts texts) {
        Evaluation evaluation = quality.evaluation();
        String learnt = texts.get(
                quality.learntFrom() == 0 ? "coding.suggestions.from-book" : "coding.suggestions.learnt",
                texts.number(quality.learntFrom()),
                texts.dateTime(quality.at()));
        String name = texts.get(quality.dimension().textKey() + ".many");
        if (evaluation == null) {
            return new InDimension(
                    name, learnt, texts.get("coding.suggestions.untried"), List.of(), List.of(), List.of(), List.of());
        }
        return new InDimension(
                name,
                learnt,
                texts.get("coding.suggestions.tried", texts.number(evaluation.examples())),
                List.of(
                        measure("coding.suggestions.ours", evaluation.micro(), texts),
                        measure("coding.suggestions.keywords", evaluation.keywords(), texts),
                        measure("coding.suggestions.commonest", evaluation.commonest(), texts)),
                evaluation.categories().stream()
                        .map(each -> category(each, book, texts))
                        .toList(),
                evaluation.calibration().bins().stream()
                        .filter(bin -> bin.decisions() > 0)
                        .map(bin -> bin(bin, texts))
                        .toList(),
                evaluation.acceptances().stream()
                        .map(each -> new AcceptanceRow(
                                texts.percent(each.precision()),
                                each.accepted() == 0 ? "–" : texts.percent(each.found()),
                                texts.percent(each.shareOfSuggestions()),
                                texts.percent(each.shareOfCodes())))
                        .toList());
    }

    private static Measure measure(String key, Evaluation.Score score, Texts texts) {
        return new Measure(
                texts.get(key),
                texts.decimal(score.precision(), 2),
                texts.decimal(score.recall(), 2),
                texts.decimal(score.f1(), 2));
    }

    private static CategoryRow category(Evaluation.CategoryScore each, Codebook book, Texts texts) {
        Evaluation.Score score = each.score();
        return new CategoryRow(
                book.category(each.categoryId())
                        .map((Category category) -> category.name(texts))
                        .orElse("–"),
                texts.number(score.right() + score.missed()),
                score.right() + score.wrong() == 0 ? "–" : texts.decimal(score.precision(), 2),
                score.right() + score.missed() == 0 ? "–" : texts.decimal(score.recall(), 2),
                texts.decimal(score.f1(), 2));
    }

    private static BinRow bin(Evaluation.Bin bin, Texts texts) {
        return new BinRow(
                texts.percent(bin.from()) + "–" + texts.percent(bin.to()),
                texts.number(bin.decisions()),
                texts.percent(bin.meanProbability()),
                texts.percent(bin.share()));
    }
}
