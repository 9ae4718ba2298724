package rose.analysis.facts;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import rose.analysis.ValueList;
import rose.organisations.Organisation;

/**
 * All interventions of a lot, a row each: by county, by respondent within it, by id within one. So those of a county and those of
 * a respondent are rows in a sequence. Immutable.
 */
public final class LotFacts {

    static final long NOT_TOLD = -1;
    /** Takes no place where no intervention of the lot tells. */
    static final long[] NOBODY_TELLS = {};

    private final LotKey key;
    private final Respondents respondents;
    private final long[] ids;
    private final long[] funds;
    private final long[] people;
    private final int[] starts;
    private final Map<Long, Bits> categories;
    private final Map<ValueList, Map<String, Bits>> values;
    private final Map<Flag, Bits> flags;
    private final Bits none;

    LotFacts(
            LotKey key,
            Respondents respondents,
            long[] ids,
            long[] funds,
            long[] people,
            int[] starts,
            Map<Long, Bits> categories,
            Map<ValueList, Map<String, Bits>> values,
            Map<Flag, Bits> flags) {
        this.key = key;
        this.respondents = respondents;
        this.ids = ids;
        this.funds = funds;
        this.people = people;
        this.starts = starts;
        this.categories = categories;
        this.values = values;
        this.flags = flags;
        this.none = Bits.none(ids.length);
    }

    public LotKey key() {
        return key;
    }

    public Respondents respondents() {
        return respondents;
    }

    /** How many interventions. */
    public int size() {
        return ids.length;
    }

    public long id(int row) {
        return ids[row];
    }

    public Bits all() {
        return Bits.all(size());
    }

    public Bits none() {
        return none;
    }

    public Bits category(long id) {
        return categories.getOrDefault(id, none);
    }

    public Bits value(ValueList list, String value) {
        return values.get(list).getOrDefault(value, none);
    }

    /** The values of a list that any intervention has. */
    public Set<String> values(ValueList list) {
        return values.get(list).keySet();
    }

    public Bits flag(Flag flag) {
        return flags.get(flag);
    }

    public boolean fundsTold(int row) {
        return funds[row] != NOT_TOLD;
    }

    /** In SEK; 0 where not told. */
    public long funds(int row) {
        return Math.max(0, funds[row]);
    }

    /** In SEK, of those that tell. */
    public long funds(Bits rows) {
        long sum = 0;
        for (int first = 0; first < ids.length; first += Long.SIZE) {
            int last = Math.min(first + Long.SIZE, ids.length);
            long word = rows.word(first >> 6);
            // mostly all or none of them: without a jump for each row
            for (int row = first; word != 0 && row < last; row++) {
                sum += Math.max(0, funds[row]) & -(word >>> row & 1);
            }
        }
        return sum;
    }

    /** The rows whose money is told and in SEK at least {@code from} and under {@code below}. */
    public Bits funded(long from, long below) {
        long[] words = new long[size() + Long.SIZE - 1 >> 6];
        for (int i = 0; i < words.length; i++) {
            int last = Math.min(i + 1 << 6, ids.length);
            long word = 0;
            for (int row = i << 6; row < last; row++) {
                word |= (funds[row] >= from & funds[row] < below ? 1L : 0) << row;
            }
            words[i] = word;
        }
        return Bits.ofWords(size(), words);
    }

    public Bits fundsTold() {
        return funded(0, Long.MAX_VALUE);
    }

    /** The rows that tell how many people were reached. */
    public Bits reachTold() {
        long[] words = new long[size() + Long.SIZE - 1 >> 6];
        for (int row = 0; row < people.length; row++) {
            words[row >> 6] |= (people[row] != NOT_TOLD ? 1L : 0) << row;
        }
        return Bits.ofWords(size(), words);
    }

    /** What {@link #reached} tells. */
    public interface Reached {

        /** @param respondent its number among the {@link #respondents} */
        void by(int respondent, long people);
    }

    /** Tells of each of the rows, all of which must tell it, how many people were reached. */
    public void reached(Bits rows, Reached reached) {
        int[] respondent = {0};
        rows.forEach(row -> {
            while (starts[respondent[0] + 1] <= row) {
                respondent[0]++;
            }
            reached.by(respondent[0], people[row]);
        });
    }

    /** At least {@code needed} long, what is new not told; with room to grow to {@code roomFor} if it must be made longer. */
    static long[] grown(long[] column, int needed, int roomFor) {
        if (column.length >= needed) {
            return column;
        }
        long[] longer = Arrays.copyOf(column, roomFor);
        Arrays.fill(longer, column.length, roomFor, NOT_TOLD);
        return longer;
    }

    /** The categories that any intervention has. */
    Set<Long> categories() {
        return categories.keySet();
    }

    /** Null where not told. */
    Long people(int row) {
        return people.length == 0 || people[row] == NOT_TOLD ? null : people[row];
    }

    public LongStream ids(Bits rows) {
        return rows.rows().mapToLong(row -> ids[row]);
    }

    // --- respondents and counties: rows in a sequence

    /** Of how many respondents the rows are. */
    public int organisations(Bits rows) {
        int count = 0;
        for (int i = 0; i < respondents.count(); i++) {
            if (rows.any(starts[i], starts[i + 1])) {
                count++;
            }
        }
        return count;
    }

    /** Whether any of the rows is the respondent's. */
    public boolean any(int respondent, Bits rows) {
        return rows.any(starts[respondent], starts[respondent + 1]);
    }

    public int of(int respondent, Bits rows) {
        return rows.count(starts[respondent], starts[respondent + 1]);
    }

    /** How many of the rows lie in that county. */
    public int inCounty(String code, Bits rows) {
        Respondents.Range here = respondents.of(code);
        return rows.count(starts[here.first()], starts[here.end()]);
    }

    /** The rows of one respondent. */
    public Bits of(int respondent) {
        return Bits.of(
                size(),
                IntStream.range(starts[respondent], starts[respondent + 1]).toArray());
    }

    /** The rows of those respondents that the test lets through. */
    public Bits of(Predicate<Organisation> which) {
        int[] rows = IntStream.range(0, respondents.count())
                .filter(i -> which.test(respondents.get(i)))
                .flatMap(i -> IntStream.range(starts[i], starts[i + 1]))
                .toArray();
        return Bits.of(size(), rows);
    }

    // --- what has changed since

    /**
     * With those interventions as they are now.
     *
     * @param now of them those that are still in the lot
     */
    LotFacts with(Collection<Long> changed, Map<Long, Row> now) {
        LotFacts facts = this;
        for (long id : new HashSet<>(changed)) {
            facts = facts.without(id);
            Row row = now.get(id);
            if (row != null) {
                facts = facts.with(row);
            }
        }
        return facts;
    }

    private LotFacts without(long id) {
        int row = 0;
        while (row < ids.length && ids[row] != id) {
            row++;
        }
        if (row == ids.length) {
            return this;
        }
        int gone = row;
        int[] moved = starts.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= moved[i] > gone ? 1 : 0;
        }
        return copy(
                removed(ids, gone),
                removed(funds, gone),
                people.length == 0 ? people : removed(people, gone),
                moved,
                bits -> bits.removed(gone));
    }

    private LotFacts with(Row row) {
        int respondent = respondents.number(row.organisationId());
        int found = Arrays.binarySearch(ids, starts[respondent], starts[respondent + 1], row.id());
        int at = -found - 1;
        int[] moved = starts.clone();
        for (int i = respondent + 1; i < moved.length; i++) {
            moved[i]++;
        }
        LotFacts more = copy(
                inserted(ids, at, row.id()),
                inserted(funds, at, orNotTold(row.fundsSek())),
                row.people() == null && people.length == 0
                        ? people
                        : inserted(grown(people, size(), size()), at, orNotTold(row.people())),
                moved,
                bits -> bits.inserted(at, false));
        row.flags().forEach(flag -> set(more.flags, flag, at, more.none));
        row.values()
                .forEach((list, chosen) -> chosen.forEach(value -> set(more.values.get(list), value, at, more.none)));
        row.categories().forEach(category -> set(more.categories, category, at, more.none));
        return more;
    }

    private static <K> void set(Map<K, Bits> bits, K key, int row, Bits none) {
        bits.put(key, bits.getOrDefault(key, none).with(row, true));
    }

    private static long orNotTold(Long number) {
        return number == null ? NOT_TOLD : number;
    }

    private LotFacts copy(long[] ids, long[] funds, long[] people, int[] starts, UnaryOperator<Bits> change) {
        Map<ValueList, Map<String, Bits>> lists = new EnumMap<>(ValueList.class);
        values.forEach((list, chosen) -> lists.put(list, changed(chosen, new HashMap<>(), change)));
        return new LotFacts(
                key,
                respondents,
                ids,
                funds,
                people,
                starts,
                changed(categories, new HashMap<>(), change),
                lists,
                changed(flags, new EnumMap<>(Flag.class), change));
    }

    private static <K> Map<K, Bits> changed(Map<K, Bits> bits, Map<K, Bits> into, UnaryOperator<Bits> change) {
        bits.forEach((key, each) -> into.put(key, change.apply(each)));
        return into;
    }

    private static long[] removed(long[] column, int row) {
        long[] less = new long[column.length - 1];
        System.arraycopy(column, 0, less, 0, row);
        System.arraycopy(column, row + 1, less, row, less.length - row);
        return less;
    }

    private static long[] inserted(long[] column, int row, long value) {
        long[] more = new long[column.length + 1];
        System.arraycopy(column, 0, more, 0, row);
        more[row] = value;
        System.arraycopy(column, row, more, row + 1, column.length - row);
        return more;
    }
}
