package rose.publication;

import java.util.ArrayList;
import java.util.List;
import rose.analysis.explore.Exploration;
import rose.analysis.explore.Explored;
import rose.analysis.explore.ExploredRow;
import rose.analysis.explore.Measure;
import rose.analysis.explore.Result;
import rose.analysis.explore.ResultRow;
import rose.analysis.explore.RowState;
import rose.platform.Texts;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.Table;

/** An exploration in rows: one selection with all that is known of it, or two side by side. */
record ExplorationTable(Explored explored, ExplorationWords words, Texts texts) {

    private Exploration exploration() {
        return explored.exploration();
    }

    private Measure measure() {
        return exploration().measure();
    }

    Table table() {
        return explored.second().map(this::two).orElseGet(this::one);
    }

    private Table two(Result second) {
        return new Table(
                List.of(
                        new Head(words.splitName(), false),
                        new Head(words.selection(false), true),
                        new Head(words.selection(true), true)),
                explored.keys().stream()
                        .map(key -> List.of(
                                Cell.of(words.name(key)),
                                value(Explored.row(explored.first(), key), false),
                                value(Explored.row(second, key), true)))
                        .toList());
    }

    private Cell value(ResultRow row, boolean second) {
        String text = row.known() && measure().share() && row.amount().of() > 0
                ? words.value(row) + " (" + words.part(row.amount()) + ")"
                : number(row);
        return new Cell(text, href(exploration(), row, second));
    }

    /** Where the number has something behind it. */
    static String href(Exploration exploration, ResultRow row, boolean second) {
        return row.known() && row.amount().counted() > 0
                ? new ExploredRow(exploration, row.key(), second).href()
                : null;
    }

    private Table one() {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(words.splitName(), false));
        heads.add(new Head(words.measureName(), true));
        heads.add(new Head(
                texts.get(measure().share() ? "analysis.explore.column.part" : "analysis.explore.column.share"), true));
        if (measure() == Measure.FUNDS || measure() == Measure.RESULTS) {
            heads.add(new Head(texts.get("analysis.explore.column.counted"), true));
        }
        if (exploration().split().ofThoseWhoAnswer()) {
            heads.add(new Head(texts.get("analysis.explore.column.reach"), true));
        }
        return new Table(
                heads,
                explored.keys().stream().map(key -> row(explored.first(), key)).toList());
    }

    private List<Cell> row(Result result, String key) {
        ResultRow row = Explored.row(result, key);
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell(words.name(key), href(exploration(), row, false)));
        cells.add(Cell.of(number(row)));
        cells.add(Cell.of(share(row, result)));
        if (measure() == Measure.FUNDS || measure() == Measure.RESULTS) {
            cells.add(Cell.of(row.known() ? texts.number(row.amount().counted()) : "–"));
        }
        if (exploration().split().ofThoseWhoAnswer()) {
            cells.add(Cell.of(
                    row.state() == RowState.NOT_APPLICABLE
                            ? "–"
                            : texts.get(
                                    "analysis.explore.part",
                                    row.reach().reported(),
                                    row.reach().asked())));
        }
        return cells;
    }

    private String number(ResultRow row) {
        return !row.known() || measure().share() || measure() == Measure.FUNDS
                ? words.value(row)
                : texts.number(row.amount().value());
    }

    private String share(ResultRow row, Result result) {
        if (!row.known()) {
            return "–";
        }
        long all = result.total().amount().value();
        return measure().share()
                ? words.part(row.amount())
                : all == 0 ? "–" : texts.percent((double) row.amount().value() / all);
    }
}
