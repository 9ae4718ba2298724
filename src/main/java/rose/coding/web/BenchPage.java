package rose.coding.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Coding;
import rose.coding.Dimension;
import rose.collection.ClosedLists;
import rose.collection.Intervention;
import rose.platform.Texts;

/** The bench with one intervention on it. */
public record BenchPage(
        long id,
        String lot,
        String lotHref,
        String progress,
        String organisation,
        String title,
        String targetGroups,
        String units,
        List<InterventionPage.Text> written,
        List<Column> columns,
        boolean settled,
        boolean synthetic) {

    /** One dimension with its categories; {@code keys} is the range of keys, as {@code 1–7}. */
    public record Column(String name, String keys, List<Choice> choices) {}

    /** A category to tick; {@code key} may be empty when the keys have run out. */
    public record Choice(long id, String name, String definition, String key, boolean ticked) {}

    static String href(Intervention intervention) {
        return "/koda/" + intervention.id();
    }

    static BenchPage of(Coding.Work work, Coding.Progress progress, ClosedLists lists, Texts texts) {
        Intervention intervention = work.intervention();
        boolean settled = work.settling() != null;
        Set<Long> ticked = settled ? work.counted() : work.mine().given();
        return new BenchPage(
                intervention.id(),
                intervention.area().numberedName(texts) + " "
                        + intervention.area().year(),
                LotRow.href(progress.lot()),
                texts.get("coding.progress", progress.settled(), progress.reported()),
                Stream.of(
                                intervention.organisation().name(),
                                intervention.fundsSek() == null ? null : texts.money(intervention.fundsSek()))
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" · ")),
                intervention.title(),
                shown(intervention.targetGroups(), lists, texts),
                shown(intervention.responsibleUnits(), lists, texts),
                InterventionPage.written(intervention, texts),
                columns(work.book(), ticked, texts),
                settled,
                intervention.synthetic());
    }

    private static String shown(List<String> values, ClosedLists lists, Texts texts) {
        return values.stream().map(value -> lists.shown(value, texts)).collect(Collectors.joining(", "));
    }

    private static List<Column> columns(Codebook book, Set<Long> ticked, Texts texts) {
        return Stream.of(
                        column(book, Dimension.ACTIVITY, "123456789", ticked, texts),
                        column(book, Dimension.GOAL, "qwertyuiop", ticked, texts),
                        column(book, Dimension.OUTPUT, "asdfghjkl", ticked, texts),
                        column(book, Dimension.OUTCOME, "zxcvbnm,.-", ticked, texts))
                .filter(column -> !column.choices().isEmpty())
                .toList();
    }

    private static Column column(Codebook book, Dimension dimension, String keys, Set<Long> ticked, Texts texts) {
        List<Category> categories = book.of(dimension);
        List<Choice> choices = IntStream.range(0, categories.size())
                .mapToObj(i ->
                        choice(categories.get(i), i < keys.length() ? keys.substring(i, i + 1) : "", ticked, texts))
                .toList();
        int last = Math.min(keys.length(), choices.size()) - 1;
        String range = last < 0 ? "" : keys.charAt(0) + "–" + keys.charAt(last);
        return new Column(texts.get(dimension.textKey() + ".one"), range, choices);
    }

    private static Choice choice(Category category, String key, Set<Long> ticked, Texts texts) {
        return new Choice(
                category.id(),
                category.name(texts),
                category.definition().in(texts),
                key,
                ticked.contains(category.id()));
    }
}
