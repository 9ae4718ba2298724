package rose.analysis.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import rose.analysis.ValueList;

/** A lot's facts as rows again: what {@link LotBuilder} makes the same facts of. */
public final class LotRows {

    private LotRows() {}

    /** In the lot's order; the lists of each in no order that means anything. */
    public static List<Row> of(LotFacts lot) {
        List<Row> rows = new ArrayList<>();
        for (int respondent = 0; respondent < lot.respondents().count(); respondent++) {
            String organisation = lot.respondents().get(respondent).id();
            lot.of(respondent).forEach(row -> rows.add(row(lot, row, organisation)));
        }
        for (Flag flag : Flag.values()) {
            lot.flag(flag).forEach(row -> rows.get(row).flags().add(flag));
        }
        for (ValueList list : ValueList.values()) {
            each(
                    lot.values(list),
                    value -> lot.value(list, value),
                    (row, value) -> rows.get(row).values().get(list).add(value));
        }
        each(
                lot.categories(),
                lot::category,
                (row, category) -> rows.get(row).categories().add(category));
        return rows;
    }

    private static Row row(LotFacts lot, int row, String organisation) {
        Map<ValueList, List<String>> values = new EnumMap<>(ValueList.class);
        for (ValueList list : ValueList.values()) {
            values.put(list, new ArrayList<>());
        }
        return new Row(
                lot.id(row),
                organisation,
                lot.fundsTold(row) ? lot.funds(row) : null,
                lot.people(row),
                EnumSet.noneOf(Flag.class),
                values,
                new ArrayList<>());
    }

    private static <K> void each(Iterable<K> keys, Function<K, Bits> bits, BiConsumer<Integer, K> found) {
        for (K key : keys) {
            bits.apply(key).forEach(row -> found.accept(row, key));
        }
    }
}
