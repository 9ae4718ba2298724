package rose.analysis.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that figures are computed from as it was at one moment: never changed, so that everything read from the same facts agrees.
 *
 * @param years those that are in memory
 * @param reported the lots that anything is reported in, of all years
 */
public record Facts(
        Set<Integer> years, Set<LotKey> reported, Map<LotKey, LotFacts> lots, Map<LotKey, Responses> responses) {

    static final Facts NONE = new Facts(Set.of(), Set.of(), Map.of(), Map.of());

    /** As they were once, made of what was kept of them. */
    public static Facts of(
            Set<Integer> years, Set<LotKey> reported, Collection<LotFacts> lots, Map<LotKey, Responses> responses) {
        return new Facts(
                years, reported, lots.stream().collect(Collectors.toMap(LotFacts::key, lot -> lot)), responses);
    }

    /** Empty where nothing is reported. */
    public LotFacts lot(LotKey key, Respondents respondents) {
        LotFacts lot = lots.get(key);
        return lot == null ? new LotBuilder(key, respondents).build() : lot;
    }

    public Responses responses(LotKey key) {
        return responses.getOrDefault(key, Responses.NONE);
    }

    /** The same, taken to be of these years only, whatever else happens to be in memory. */
    public Facts only(Set<Integer> years) {
        return new Facts(years, reported, lots, responses);
    }

    Facts reporting(Set<LotKey> reported) {
        return new Facts(years, Set.copyOf(reported), lots, responses);
    }

    /** With another year, or with one anew. */
    Facts with(int year, Collection<LotFacts> lots, Map<LotKey, Responses> responses) {
        Set<Integer> years = new TreeSet<>(this.years);
        years.add(year);
        Map<LotKey, LotFacts> all = new HashMap<>(this.lots);
        all.keySet().removeIf(key -> key.year() == year);
        lots.forEach(lot -> all.put(lot.key(), lot));
        Map<LotKey, Responses> allResponses = new HashMap<>(this.responses);
        allResponses.keySet().removeIf(key -> key.year() == year);
        allResponses.putAll(responses);
        return new Facts(years, reported, all, allResponses);
    }

    Facts with(LotFacts lot, Responses responses) {
        Map<LotKey, LotFacts> all = new HashMap<>(this.lots);
        all.put(lot.key(), lot);
        Map<LotKey, Responses> allResponses = new HashMap<>(this.responses);
        allResponses.put(lot.key(), responses);
        return new Facts(years, reported, all, allResponses);
    }
}
