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

    public Respondents(List<Organisation> asked) {
        all = asked.stream()
                .sorted(Comparator.comparing(Organisation::countyCode).thenComparing(organisation -> organisation.id()))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.get(i).id(), i);
        }
    }

    public int count() {
        return all.size();
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
