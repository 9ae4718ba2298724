package rose.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import rose.analysis.facts.Bits;
import rose.analysis.facts.LotFacts;

/**
 * SEK of rows that share interventions: each intervention's money is shared evenly over the rows that it stands in, and the first
 * of them take the odd kronor, so that the rows add up to all of it.
 */
final class MoneyShares {

    private MoneyShares() {}

    /** Of each row. */
    static List<Long> of(List<Measuring> rows) {
        long[] sums = new long[rows.size()];
        int slices = rows.isEmpty() ? 0 : rows.getFirst().slices().size();
        for (int i = 0; i < slices; i++) {
            LotFacts lot = rows.getFirst().slices().get(i).lot();
            List<Bits> bits = new ArrayList<>();
            for (Measuring row : rows) {
                bits.add(row.rows().get(i));
            }
            share(lot, bits, sums);
        }
        List<Long> shared = new ArrayList<>();
        for (long sum : sums) {
            shared.add(sum);
        }
        return shared;
    }

    private static void share(LotFacts lot, List<Bits> rows, long[] sums) {
        short[] shares = new short[lot.size()];
        rows.forEach(bits -> bits.forEach(row -> shares[row]++));
        short[] taken = new short[lot.size()];
        for (int i = 0; i < rows.size(); i++) {
            long[] sum = {0};
            rows.get(i).forEach(row -> {
                long funds = lot.funds(row);
                sum[0] += funds / shares[row] + (taken[row]++ < funds % shares[row] ? 1 : 0);
            });
            sums[i] += sum[0];
        }
    }
}
