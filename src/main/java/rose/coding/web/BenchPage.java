package rose.coding.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Coding;
import rose.coding.Dimension;
import rose.coding.Pace;
import rose.coding.Sample;
import rose.coding.Suggested;
import rose.coding.TaskState;
import rose.collection.ClosedLists;
import rose.collection.Intervention;
import rose.platform.Texts;

/**
 * The bench with one intervention on it.
 *
 * @param query the filter as it follows in an address, or empty
 * @param left how much the filter leaves; {@code pace} how long that takes, or null where it cannot be told yet
 * @param toSettle how many wait to be settled, in words, or null
 * @param remarks what the coder should know of this one before they begin
 * @param open whether it can be coded now; else {@code status} says what it is
 * @param suggested whether anything is proposed that is not ticked
 */
public record BenchPage(
        long id,
        String lot,
        String lotHref,
        String bookHref,
        String query,
        List<FilterForm.Field> filterFields,
        String far,
        String left,
        String pace,
        String toSettle,
        String organisation,
        String title,
        String targetGroups,
        String units,
        List<Passage> written,
        LastYear lastYear,
        List<String> remarks,
        List<Column> columns,
        String note,
        boolean unclear,
        boolean open,
        String status,
        boolean mayReopen,
        boolean suggested,
        boolean synthetic) {

    /** One dimension with its categories; {@code keys} is the range of keys, as {@code 1–7}. */
    public record Column(String name, String keys, List<Choice> choices) {}

    /**
     * A category to tick.
     *
     * @param key empty where the keys have run out
     * @param chance how probable it is as the suggestion says, as {@code 61 %}, or null
     * @param lastYear whether the same intervention had it the year before
     */
    public record Choice(
            long id,
            String name,
            String definition,
            Integer colour,
            String key,
            boolean ticked,
            String chance,
            boolean likely,
            boolean lastYear) {}

    /** The same intervention the year before. */
    public record LastYear(String href, String heading, String codes) {}

    static String href(Intervention intervention) {
        return "/koda/" + intervention.id();
    }

    static BenchPage of(
            Coding.Work work,
            Coding.Progress progress,
            int left,
            Pace pace,
            FilterForm filter,
            ClosedLists lists,
            Texts texts) {
        Intervention intervention = work.intervention();
        boolean open = isOpen(work);
        Set<Long> ticked =
                work.settling() != null ? work.counted() : work.mine().given();
        List<Column> columns = columns(work, ticked, texts);
        return new BenchPage(
                intervention.id(),
                intervention.area().numberedName(texts) + " "
                        + intervention.area().year(),
                LotRow.href(progress.lot()),
                "/kodbocker/" + work.book().id(),
                filter.query(),
                filter.fields(),
                texts.get("coding.progress", progress.settled(), progress.reported()),
                texts.get(filter.query().isEmpty() ? "coding.left" : "coding.left-filtered", left),
                pace.known() ? pace(pace, left, texts) : null,
                progress.in(TaskState.TO_SETTLE) == 0
                        ? null
                        : texts.get("coding.to-settle", progress.in(TaskState.TO_SETTLE)),
                organisation(intervention, texts),
                intervention.title(),
                shown(intervention.targetGroups(), lists, texts),
                shown(intervention.responsibleUnits(), lists, texts),
                Passage.of(
                        intervention,
                        work.suggested().stream()
                                .filter(Suggested::likely)
                                .flatMap(suggested -> suggested.words().stream())
                                .toList(),
                        texts),
                lastYear(work.lastYear(), texts),
                remarks(work, texts),
                columns,
                work.mine().note(),
                work.mine().unclear(),
                open,
                open ? null : texts.get("coding.status." + (work.mine().done() ? "DONE." : "") + work.state()),
                work.state() == TaskState.SETTLED,
                columns.stream()
                        .flatMap(column -> column.choices().stream())
                        .anyMatch(choice -> choice.likely() && !choice.ticked()),
                intervention.synthetic());
    }

    /** Whoever is done with it leaves it to others; what is settled is taken up again on purpose. */
    private static boolean isOpen(Coding.Work work) {
        return !work.mine().done() && (work.state() == TaskState.TO_CODE || work.state() == TaskState.HALF_CODED);
    }

    private static String pace(Pace pace, int left, Texts texts) {
        Duration rest = pace.of(left);
        String time = rest.toHours() > 0
                ? texts.get("coding.hours", rest.toHours(), rest.toMinutesPart())
                : texts.get("coding.minutes", Math.max(1, rest.toMinutes()));
        return texts.get("coding.pace", pace.secondsEach(), time);
    }

    private static String organisation(Intervention intervention, Texts texts) {
        return intervention.organisation().name()
                + (intervention.fundsSek() == null ? "" : " · " + texts.money(intervention.fundsSek()));
    }

    private static String shown(List<String> values, ClosedLists lists, Texts texts) {
        return values.stream().map(value -> lists.shown(value, texts)).collect(Collectors.joining(", "));
    }

    private static LastYear lastYear(Coding.LastYear before, Texts texts) {
        return before == null
                ? null
                : new LastYear(
                        "/insatser/" + before.intervention().id(),
                        texts.get(
                                "coding.last-year",
                                String.valueOf(before.intervention().area().year())),
                        before.codes().stream()
                                .map(category -> category.name(texts))
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    private static List<String> remarks(Coding.Work work, Texts texts) {
        String gone = work.book().categories().stream()
                .filter(category -> category.retired() && work.mine().given().contains(category.id()))
                .map(category -> category.name(texts))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        work.heldBy() == null ? null : texts.get("coding.held", work.heldBy()),
                        work.sample() == Sample.NONE ? null : texts.get("coding.sample." + work.sample()),
                        work.textChangedAt() == null
                                ? null
                                : texts.get("coding.text-changed", texts.dateTime(work.textChangedAt())),
                        gone.isEmpty() ? null : texts.get("coding.gone", gone))
                .filter(remark -> remark != null)
                .toList();
    }

    private static List<Column> columns(Coding.Work work, Set<Long> ticked, Texts texts) {
        return Stream.of(
                        column(work, Dimension.ACTIVITY, "123456789", ticked, texts),
                        column(work, Dimension.GOAL, "qwertyuiop", ticked, texts),
                        column(work, Dimension.OUTPUT, "asdfghjkl", ticked, texts),
                        column(work, Dimension.OUTCOME, "zxcvbnm,.-", ticked, texts))
                .filter(column -> !column.choices().isEmpty())
                .toList();
    }

    private static Column column(Coding.Work work, Dimension dimension, String keys, Set<Long> ticked, Texts texts) {
        Map<Long, Suggested> suggested =
                work.suggested().stream().collect(Collectors.toMap(Suggested::categoryId, Function.identity()));
        List<Category> categories = offered(work.book(), dimension, ticked);
        List<Choice> choices = IntStream.range(0, categories.size())
                .mapToObj(i -> choice(
                        categories.get(i),
                        i < keys.length() ? keys.substring(i, i + 1) : "",
                        ticked,
                        suggested.get(categories.get(i).id()),
                        work.lastYear(),
                        texts))
                .toList();
        int last = Math.min(keys.length(), choices.size()) - 1;
        String range = last < 0 ? "" : keys.charAt(0) + "–" + keys.charAt(last);
        return new Column(texts.get(dimension.textKey() + ".one"), range, choices);
    }

    /** Those that can be given, and those retired ones that it still has. */
    private static List<Category> offered(Codebook book, Dimension dimension, Set<Long> ticked) {
        return book.categories().stream()
                .filter(category -> category.dimension() == dimension)
                .filter(category -> !category.retired() || ticked.contains(category.id()))
                .toList();
    }

    private static Choice choice(
            Category category,
            String key,
            Set<Long> ticked,
            Suggested suggested,
            Coding.LastYear lastYear,
            Texts texts) {
        return new Choice(
                category.id(),
                category.name(texts),
                category.definition().in(texts),
                category.colour(),
                key,
                ticked.contains(category.id()),
                suggested == null ? null : texts.percent(suggested.probability()),
                suggested != null && suggested.likely(),
                lastYear != null && lastYear.now().contains(category.id()));
    }
}
