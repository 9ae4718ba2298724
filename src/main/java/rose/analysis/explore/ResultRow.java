package rose.analysis.explore;

/**
 * One row of an exploration.
 *
 * @param amount nothing where its state is not a known number
 * @param reach of those who would answer for this row
 */
public record ResultRow(String key, RowState state, Amount amount, Reach reach) {

    public boolean known() {
        return state == RowState.KNOWN;
    }
}
