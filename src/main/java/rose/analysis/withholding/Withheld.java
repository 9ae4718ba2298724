package rose.analysis.withholding;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be shown of {@link Counts}. Every method throws {@link IllegalArgumentException} for a key that is not there. */
public final class Withheld {

    /** What stands in a table in a number's place. */
    public enum State {
        WITHHELD,
        NO_REPORT,
        SHOWN
    }

    private final Counts counts;
    private final BitSet small;
    private final BitSet withheld;
    private final Map<Integer, Proof> proofs;
    private final Intruder intruder;

    Withheld(Counts counts, BitSet small, BitSet withheld, Map<Integer, Proof> proofs, Intruder intruder) {
        this.counts = counts;
        this.small = small;
        this.withheld = withheld;
        this.proofs = Map.copyOf(proofs);
        this.intruder = intruder;
    }

    /** Where no number is small, and nobody has anything to reckon. */
    static Withheld nothing(Counts counts) {
        return new Withheld(counts, new BitSet(), new BitSet(), Map.of(), null);
    }

    public State state(String key) {
        int number = counts.number(key);
        if (withheld.get(number)) {
            return State.WITHHELD;
        }
        return counts.reported(number) ? State.SHOWN : State.NO_REPORT;
    }

    /** The number, where it may be shown. */
    public OptionalLong shown(String key) {
        return state(key) == State.SHOWN ? OptionalLong.of(counts.value(counts.number(key))) : OptionalLong.empty();
    }

    /** 0..1. Only of two that are shown, since either could be reckoned from the share and the other; empty of zero. */
    public OptionalDouble share(String part, String whole) {
        OptionalLong of = shown(whole);
        return shown(part).isEmpty() || of.orElse(0) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) shown(part).getAsLong() / of.getAsLong());
    }

    /**
     * The mean over the individuals of a number. Only where the number is shown: whatever adds up over the same tables is
     * then as little to be reckoned as the counts themselves.
     *
     * @param sum of what is measured, over these individuals
     */
    public OptionalDouble mean(String key, double sum) {
        OptionalLong individuals = shown(key);
        return individuals.orElse(0) == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / individuals.getAsLong());
    }

    /** What somebody can reckon of it from all that is shown; just the number where it is shown itself. */
    public Interval possible(String key) {
        int number = counts.number(key);
        if (!counts.reported(number)) {
            throw new IllegalArgumentException(key + " has no report");
        }
        long value = counts.value(number);
        return withheld.get(number) ? possible(number) : new Interval(value, value);
    }

    private Interval possible(int number) {
        Interval reckoned = intruder.interval(number, withheld);
        return proof(number).map(Proof::interval).map(reckoned::and).orElse(reckoned);
    }

    Optional<Proof> proof(int number) {
        return Optional.ofNullable(proofs.get(number));
    }

    /** All that is withheld, in the order given. */
    public List<String> withheld() {
        return counts.keys().stream()
                .filter(key -> state(key) == State.WITHHELD)
                .toList();
    }

    /** Of these, those withheld for their own sake. To be told to nobody who may not see the numbers. */
    public Set<String> small() {
        return counts.keys().stream()
                .filter(key -> small.get(counts.number(key)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
