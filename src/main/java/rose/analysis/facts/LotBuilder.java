package rose.analysis.facts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import rose.analysis.ValueList;

/** Makes a lot's facts from rows that come in order: by respondent, and by id within one. */
public final class LotBuilder {

    private static final int FIRST = 64;

    private final LotKey key;
    private final Respondents respondents;
    private final int[] starts;
    private final Map<Long, Bits.Growing> categories = new HashMap<>();
    private final Map<ValueList, Map<String, Bits.Growing>> values = new EnumMap<>(ValueList.class);
    private final Map<Flag, Bits.Growing> flags = new EnumMap<>(Flag.class);
    private long[] ids = new long[FIRST];
    private long[] funds = new long[FIRST];
    private long[] people = LotFacts.NOBODY_TELLS;
    private int size;
    private int respondent = -1;

    public LotBuilder(LotKey key, Respondents respondents) {
        this.key = key;
        this.respondents = respondents;
        starts = new int[respondents.count() + 1];
        for (ValueList list : ValueList.values()) {
            values.put(list, new LinkedHashMap<>());
        }
        for (Flag flag : Flag.values()) {
            flags.put(flag, new Bits.Growing());
        }
    }

    /** @throws IllegalArgumentException if it comes out of order */
    public void add(Row row) {
        int number = respondents.number(row.organisationId());
        if (number < respondent || number == respondent && row.id() <= ids[size - 1]) {
            throw new IllegalArgumentException("out of order: " + row);
        }
        while (respondent < number) {
            starts[++respondent] = size;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            funds = Arrays.copyOf(funds, size * 2);
        }
        ids[size] = row.id();
        funds[size] = row.fundsSek() == null ? LotFacts.NOT_TOLD : row.fundsSek();
        if (row.people() != null) {
            people = LotFacts.grown(people, size + 1, ids.length);
            people[size] = row.people();
        }
        row.flags().forEach(flag -> flags.get(flag).set(size));
        row.values()
                .forEach((list, chosen) -> chosen.forEach(value -> values.get(list)
                        .computeIfAbsent(value, unused -> new Bits.Growing())
                        .set(size)));
        row.categories()
                .forEach(category -> categories
                        .computeIfAbsent(category, unused -> new Bits.Growing())
                        .set(size));
        size++;
    }

    public LotFacts build() {
        while (respondent < respondents.count()) {
            starts[++respondent] = size;
        }
        Map<Long, Bits> byCategory = new HashMap<>();
        categories.forEach((id, bits) -> byCategory.put(id, bits.of(size)));
        Map<ValueList, Map<String, Bits>> byValue = new EnumMap<>(ValueList.class);
        values.forEach((list, chosen) -> {
            Map<String, Bits> each = new HashMap<>();
            chosen.forEach((value, bits) -> each.put(value, bits.of(size)));
            byValue.put(list, each);
        });
        Map<Flag, Bits> byFlag = new EnumMap<>(Flag.class);
        flags.forEach((flag, bits) -> byFlag.put(flag, bits.of(size)));
        return new LotFacts(
                key,
                respondents,
                Arrays.copyOf(ids, size),
                Arrays.copyOf(funds, size),
                people.length == 0 ? people : Arrays.copyOf(LotFacts.grown(people, size, size), size),
                starts,
                byCategory,
                byValue,
                byFlag);
    }
}
