package rose.coding.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rose.coding.Category;
import rose.coding.Codebook;
import rose.coding.Dimension;
import rose.coding.Settlements;
import rose.collection.Intervention;
import rose.platform.Texts;

/**
 * One intervention that coders differ on, or were in doubt about: what each gave, side by side, and what is decided.
 *
 * @param decided how it was decided, in words, or null where it waits
 * @param reason as it was written, decided or not
 * @param ownSide whether the viewer is one of the coders
 */
public record SettlementPage(
        long id,
        String lot,
        String lotHref,
        String organisation,
        String title,
        List<Passage> written,
        List<Side> sides,
        List<Table> tables,
        String decided,
        String reason,
        boolean ownSide,
        boolean synthetic) {

    /** A coder: {@code remark} is their doubt and note in words, or null. */
    public record Side(String coder, String doneAt, String remark) {}

    /** One dimension's categories. */
    public record Table(String name, List<Row> rows) {}

    /**
     * A category that anybody gave, or could.
     *
     * @param given for each side whether they gave it
     * @param differs whether some gave it and some did not
     * @param ticked whether it is, or is proposed to be, among those that count: given by all
     */
    public record Row(
            long id,
            String name,
            String definition,
            List<Boolean> given,
            boolean differs,
            boolean ticked,
            boolean may) {

        public boolean givenByAny() {
            return given.contains(true);
        }
    }

    /** @param chosen what was ticked when it was refused, or null at first */
    static SettlementPage of(Settlements.Case open, Set<Long> chosen, String reason, Texts texts) {
        Intervention intervention = open.intervention();
        Set<Long> ticked = open.decided() ? open.counted() : chosen == null ? givenByAll(open) : chosen;
        return new SettlementPage(
                intervention.id(),
                intervention.area().numberedName(texts) + " "
                        + intervention.area().year(),
                LotRow.href(open.lot()),
                intervention.organisation().name(),
                intervention.title(),
                Passage.of(intervention, List.of(), texts),
                sides(open.sides(), texts),
                tables(open.book(), open.sides(), ticked, texts),
                open.decided()
                        ? texts.get(
                                "coding.settle.decided",
                                open.settledBy(),
                                texts.dateTime(open.settling().settledAt()))
                        : null,
                open.decided() ? open.settling().reason() : reason,
                open.ownSide(),
                intervention.synthetic());
    }

    private static Set<Long> givenByAll(Settlements.Case open) {
        return open.book().categories().stream()
                .filter(category -> !category.retired() && !open.sides().isEmpty())
                .map(Category::id)
                .filter(id ->
                        open.sides().stream().allMatch(side -> side.given().contains(id)))
                .collect(Collectors.toSet());
    }

    static List<Side> sides(List<Settlements.Side> sides, Texts texts) {
        return sides.stream().map(side -> side(side, texts)).toList();
    }

    private static Side side(Settlements.Side side, Texts texts) {
        String note = side.note().isEmpty() ? "" : "”" + side.note() + "”";
        String remark = side.unclear() ? texts.get("coding.settle.unclear") + " " + note : note;
        return new Side(side.coder(), texts.dateTime(side.doneAt()), remark.isBlank() ? null : remark.strip());
    }

    /** The categories of each dimension, with what each coder gave and what is ticked. */
    static List<Table> tables(Codebook book, List<Settlements.Side> sides, Set<Long> ticked, Texts texts) {
        return Stream.of(Dimension.ACTIVITY, Dimension.GOAL, Dimension.OUTPUT, Dimension.OUTCOME)
                .map(dimension -> new Table(
                        texts.get(dimension.textKey() + ".many"),
                        book.categories().stream()
                                .filter(category -> category.dimension() == dimension)
                                .map(category -> row(category, sides, ticked, texts))
                                .filter(row -> row.may() || row.givenByAny() || row.ticked())
                                .toList()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static Row row(Category category, List<Settlements.Side> sides, Set<Long> ticked, Texts texts) {
        List<Boolean> given =
                sides.stream().map(side -> side.given().contains(category.id())).toList();
        return new Row(
                category.id(),
                category.name(texts),
                category.definition().in(texts),
                given,
                given.contains(true) && given.contains(false),
                ticked.contains(category.id()),
                !category.retired());
    }
}
