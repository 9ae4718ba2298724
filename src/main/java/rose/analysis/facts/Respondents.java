package rose.analysis.facts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import rose.organisations.Organisation;

/** Those who are asked on one level, in the order of rows: by county, and by code within it. */
public final class Respondents {

    private final List<Organisation> all;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Range> counties = new HashMap<>();

    /** Some in a sequence. @param end the number after the last */
    public record Range(int first, int end) {

        static final Range EMPTY = new Range(0, 0);

        public int count() {
            return end - first;
        }
    }

    public Respondents(List<Organisation> asked) {
        all = asked.stream()
                .sorted(Comparator.comparing(Organisation::countyCode).thenComparing(organisation -> organisation.id()))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i).id(), i);
            counties.merge(all.get(i).countyCode(), new Range(i, i + 1), (so, far) -> new Range(so.first(), far.end()));
        }
    }

    public int count() {
        return all.size();
    }

    /** Those of a county. */
    public Range of(String countyCode) {
        return counties.getOrDefault(countyCode, Range.EMPTY);
    }

    public Organisation get(int number) {
        return all.get(number);
    }

    /** Empty where it is not asked on this level. */
    public OptionalInt find(String organisationId) {
        Integer number = numbers.get(organisationId);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** @throws IllegalArgumentException where it is not asked on this level */
    public Organisation organisation(String id) {
        return all.get(number(id));
    }

    public List<Organisation> all() {
        return all;
    }

    /** @throws IllegalArgumentException where it is not asked on this level */
    public int number(String organisationId) {
        Integer number = numbers.get(organisationId);
        if (number == null) {
            throw new IllegalArgumentException("not among those asked: " + organisationId);
        }
        return number;
    }
}
