package rose.publication.opendata;

import java.util.ArrayList;
import java.util.List;
import rose.analysis.Base;
import rose.analysis.CategoryPairs;
import rose.analysis.CategorySeries;
import rose.analysis.CountyResults;
import rose.analysis.Figure;
import rose.analysis.FigureTable;
import rose.analysis.OrganisationAnswers;
import rose.analysis.ResponseRate;

/** Tells of each number that is not there why it is not, from the figure that it would be in. */
final class CellStates {

    private static final String SHARE = "share";
    private static final String STATE = "state";

    private final Figure figure;
    private final FigureTable table;

    private CellStates(Figure figure) {
        this.figure = figure;
        this.table = figure.data().table();
    }

    static OpenTable of(Figure figure) {
        return new CellStates(figure).table();
    }

    private OpenTable table() {
        List<List<CellState>> states = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<CellState> own = new ArrayList<>();
            for (int column = 0; column < table.columns().size(); column++) {
                own.add(state(row, column));
            }
            states.add(own);
        }
        return new OpenTable(table, states, table.rows().isEmpty() ? nothing() : null);
    }

    private CellState state(int row, int column) {
        Object value = table.rows().get(row).get(column);
        int told = table.columns().indexOf(STATE);
        if (told >= 0 && value == null) {
            return key(column) ? null : told((String) table.rows().get(row).get(told));
        }
        if (value == null) {
            return key(column) ? null : missing(row, table.columns().get(column));
        }
        return value instanceof Number number && number.doubleValue() == 0 ? CellState.ZERO : null;
    }

    /** What a table says itself. */
    private static CellState told(String state) {
        return state.equals("withheld") ? CellState.WITHHELD : CellState.NO_REPORT;
    }

    /** Whether the column says what its row is about. */
    private boolean key(int column) {
        return table.rows().stream().map(row -> row.get(column)).anyMatch(String.class::isInstance);
    }

    private CellState missing(int row, String column) {
        return switch (figure.data()) {
            case CountyResults counties -> CellState.NO_REPORT;
            case ResponseRate rate -> CellState.NOT_ASKED;
            case CategoryPairs pairs -> CellState.NOT_APPLICABLE;
            case OrganisationAnswers answers -> CellState.NO_REPORT;
            case CategorySeries series -> inYear(series, row);
            default -> column.equals(SHARE) ? ofNothing() : CellState.NOT_APPLICABLE;
        };
    }

    private static CellState inYear(CategorySeries series, int row) {
        int year = row % series.years().size();
        boolean corresponds = !series.lines()
                .get(row / series.years().size())
                .points()
                .get(year)
                .categories()
                .isEmpty();
        return corresponds ? CellState.NOT_CODED : CellState.NOT_APPLICABLE;
    }

    private CellState ofNothing() {
        CellState none = nothing();
        return none == CellState.ZERO ? CellState.NOT_APPLICABLE : none;
    }

    /** Why there is nothing at all, or that it is a true zero. */
    private CellState nothing() {
        if (figure.data() instanceof OrganisationAnswers answers && !answers.asked()) {
            return CellState.NOT_ASKED;
        }
        Base base = figure.base();
        if (figure.kind().ofOrganisations() ? base.organisations() == 0 : base.interventions() == 0) {
            return CellState.NO_REPORT;
        }
        if (!figure.kind().coded()) {
            return CellState.ZERO;
        }
        if (!base.codebook()) {
            return CellState.NOT_APPLICABLE;
        }
        return base.settled() == 0 ? CellState.NOT_CODED : CellState.ZERO;
    }
}
