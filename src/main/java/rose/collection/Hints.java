package rose.collection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rose.agreements.Agreements;
import rose.platform.Problem;
import rose.platform.Texts;
import rose.surveys.questions.Digits;

/**
 * Warnings that help without stopping: what does not fit together with what the same organisation was granted, reports
 * elsewhere, or reported the year before. Only those who may follow the response are given them.
 */
@Component
public class Hints {

    /** A title alone is short: two about the same subject are alike without being the same. */
    private static final double ALIKE = 0.6;

    private static final double TITLES_ALIKE = 0.75;
    private static final int TENFOLD = 10;
    private static final long SMALL_SEK = 10_000;

    private final HintStore store;
    private final LastYearStore lastYear;
    private final Agreements agreements;

    Hints(HintStore store, LastYearStore lastYear, Agreements agreements) {
        this.store = store;
        this.lastYear = lastYear;
        this.agreements = agreements;
    }

    /** About one intervention. None for entries of other blocks. */
    public List<Hint> of(ResponseContent content, Entry entry, Texts texts) {
        boolean intervention = content.definition()
                .interventions()
                .filter(block -> block.id().equals(entry.block()))
                .isPresent();
        if (!intervention || content.response().year() == null) {
            return List.of();
        }
        return Stream.of(goal(entry), alike(content.response(), entry, texts), tenfold(entry, texts))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Hint> goal(Entry entry) {
        if (entry.value(InterventionAnswers.GOALS).isBlank()) {
            return Optional.empty();
        }
        boolean measure = !entry.value("goal_measure").isBlank();
        boolean time = !entry.value("goal_time_frame").isBlank();
        if (measure && time) {
            return Optional.empty();
        }
        String key = measure ? "time" : time ? "measure" : "measure-and-time";
        return Optional.of(new Hint(
                measure ? "goal_time_frame" : "goal_measure", Problem.of("collection.hint.goal." + key), null));
    }

    private Optional<Hint> alike(Response response, Entry entry, Texts texts) {
        String title = entry.value(InterventionAnswers.TITLE);
        if (title.isBlank()) {
            return Optional.empty();
        }
        Set<String> titleGrams = Similarity.trigrams(title);
        Set<String> grams = Similarity.trigrams(title + " " + entry.value(InterventionAnswers.ACTIVITIES));
        return store.others(response, entry.id()).stream()
                .filter(other -> !Objects.equals(other.interventionId(), entry.interventionId())
                        || entry.interventionId() == null)
                .filter(other -> alike(other, titleGrams, grams))
                .max(Comparator.comparingDouble(other -> Similarity.of(grams, grams(other))))
                .map(other -> new Hint(
                        InterventionAnswers.TITLE,
                        Problem.of(
                                other.responseId() == response.id()
                                        ? "collection.hint.alike.here"
                                        : "collection.hint.alike",
                                other.title(),
                                agreements.area(other.year(), other.area()).numberedName(texts)),
                        other.entryId() == null
                                ? "/insatser/" + other.interventionId()
                                : "/svar/" + other.responseId() + "/post/" + other.entryId()));
    }

    private static Set<String> grams(HintStore.Other other) {
        return Similarity.trigrams(other.title() + " " + (other.text() == null ? "" : other.text()));
    }

    private static boolean alike(HintStore.Other other, Set<String> titleGrams, Set<String> grams) {
        return Similarity.of(titleGrams, Similarity.trigrams(other.title())) >= TITLES_ALIKE
                || Similarity.of(grams, grams(other)) >= ALIKE;
    }

    private Optional<Hint> tenfold(Entry entry, Texts texts) {
        Optional<Long> now = Digits.number(entry.value(InterventionAnswers.FUNDS));
        Optional<Long> before = entry.copiedFrom() == null ? Optional.empty() : store.funds(entry.copiedFrom());
        return now.flatMap(sek -> before.flatMap(
                earlier -> tenfold(InterventionAnswers.FUNDS, "collection.hint.tenfold", sek, earlier, texts)));
    }

    private static Optional<Hint> tenfold(String question, String key, long now, long before, Texts texts) {
        long more = Math.max(now, before);
        long less = Math.min(now, before);
        return more >= SMALL_SEK && more >= TENFOLD * Math.max(1, less)
                ? Optional.of(new Hint(
                        question,
                        Problem.of(key + (now > before ? ".more" : ".less"), texts.money(now), texts.money(before)),
                        null))
                : Optional.empty();
    }

    /** About the money of the whole response. */
    public List<Hint> ofMoney(ResponseContent content, Texts texts) {
        Response response = content.response();
        if (response.year() == null) {
            return List.of();
        }
        List<Hint> hints = new ArrayList<>();
        Optional<Long> granted = agreements.grantedSek(response.year(), response.area(), response.organisation());
        Optional<Long> used = Digits.number(content.value("money_used"));
        long together = funds(content);
        granted.ifPresent(grant -> used.filter(sek -> sek > grant)
                .ifPresent(sek -> hints.add(hint("collection.hint.over-grant", texts, sek, grant))));
        granted.filter(grant -> used.isEmpty() && together > grant)
                .ifPresent(grant -> hints.add(hint("collection.hint.together-over-grant", texts, together, grant)));
        used.filter(sek -> together > 0 && sek != together)
                .ifPresent(sek -> hints.add(hint("collection.hint.together", texts, sek, together)));
        lastYear.response(response)
                .flatMap(store::fundsTogether)
                .flatMap(before -> Optional.of(used.orElse(together))
                        .filter(now -> now > 0)
                        .flatMap(now -> tenfold("money_used", "collection.hint.tenfold-all", now, before, texts)))
                .ifPresent(hints::add);
        return List.copyOf(hints);
    }

    private static Hint hint(String key, Texts texts, long one, long other) {
        return new Hint("money_used", Problem.of(key, texts.money(one), texts.money(other)), null);
    }

    /** What its interventions use together as far as they tell, in SEK. */
    public static long funds(ResponseContent content) {
        return content.definition().interventions().stream()
                .flatMap(block -> content.entries(block.id()).stream())
                .flatMap(entry -> Digits.number(entry.value(InterventionAnswers.FUNDS)).stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
