package rose.analysis.withholding;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Decides which numbers to withhold: those that are small, then others with them, cheap ones first, until an intruder
 * learns no more of any than the {@link Rule} lets; then shows those again that turn out not to be needed. If nothing else
 * helps totals are withheld, at last all but what may not be. The same counts always give the same answer.
 *
 * <p>As few as possible are sought, not proven: that is hard to reckon (Kelly, Golden & Assad, Cell suppression: disclosure
 * protection for sensitive tabular data, Networks 22 (1992)). The protection is proven, by the same intruder.
 */
public final class Withholding {

    private final Counts counts;
    private final Rule rule;
    private final Intruder intruder;
    private final BitSet open;
    private final BitSet small = new BitSet();
    private final BitSet withheld = new BitSet();
    private final Demand[] demands;

    private Withholding(Counts counts, Rule rule) {
        this.counts = counts;
        this.rule = rule;
        this.intruder = Intruder.of(counts, rule);
        this.open = Intruder.open(counts, rule);
        this.demands = new Demand[counts.size()];
        open.stream().filter(number -> rule.protects(counts.value(number))).forEach(small::set);
    }

    public static Withheld of(Counts counts, Rule rule) {
        Withholding withholding = new Withholding(counts, rule);
        withholding.withhold();
        withholding.showWhatIsNotNeeded();
        return new Withheld(counts, withholding.small, withholding.withheld, withholding.intruder);
    }

    private void withhold() {
        withheld.or(small);
        for (OptionalInt next = known(); next.isPresent() && !withheld.equals(open); next = known()) {
            List<Integer> more = intruder.widening(next.getAsInt(), demand(next.getAsInt()), withheld);
            more.forEach(withheld::set);
            if (more.isEmpty()) {
                withheld.or(open);
            }
        }
    }

    private void showWhatIsNotNeeded() {
        withheld.stream()
                .filter(number -> !small.get(number))
                .boxed()
                .sorted(Comparator.comparingLong(number -> -Cost.of(counts, number)))
                .forEach(number -> {
                    withheld.clear(number);
                    if (known().isPresent()) {
                        withheld.set(number);
                    }
                });
    }

    /** The first withheld number of which an intruder learns too much. */
    private OptionalInt known() {
        return withheld.stream()
                .filter(number -> !demand(number).metBy(intruder.interval(number, withheld)))
                .findFirst();
    }

    /** A small number's lower end is what it would be if nothing at all were shown: what has zeros, and no reports, tells. */
    private Demand demand(int number) {
        if (demands[number] == null) {
            demands[number] = small.get(number)
                    ? ofSmall(intruder.interval(number, open).least())
                    : new Demand(Long.MAX_VALUE, 0, rule.width());
        }
        return demands[number];
    }

    private Demand ofSmall(long least) {
        return new Demand(least, Math.max(rule.threshold(), least + rule.width()), rule.width());
    }
}
