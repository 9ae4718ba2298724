package rose.analysis.stated;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import rose.analysis.stated.Check.Against;
import rose.platform.Problem;

/** The lines of a file beside each other: totals and their parts, shares and what they are shares of. */
public final class OwnLines {

    /** What can be added up over areas and levels. Organisations cannot: the same one reports in several areas. */
    private static final Set<String> ADDS_UP = Set.of("interventions", "funds_reported");

    private static final Map<Unit, String> BASES =
            Map.of(Unit.PERCENT, "interventions", Unit.ORGANISATIONS, "responding_organisations");

    private final List<StatedLine> lines;

    public OwnLines(List<StatedLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * A total beside the sum of its lines; nothing where it is no total or the file has no parts of it. That the lines are
     * fewer than the places that it is about does not excuse a total that is less than they are.
     *
     * @param complete whether these are lines of all that the total is about
     */
    public Optional<Check> parts(StatedLine total, BiPredicate<StatedLine, List<StatedLine>> complete) {
        List<StatedLine> parts = total.total() && ADDS_UP.contains(total.counted()) ? partsOf(total) : List.of();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().map(StatedLine::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        Check check = Check.of(total, Against.PARTS, total.value(), sum, parts);
        boolean maybe = check.differs() && sum.compareTo(total.value()) < 0 && !complete.test(total, parts);
        return Optional.of(
                maybe
                        ? new Check(
                                total,
                                Against.PARTS,
                                total.value(),
                                new Check.Unchecked(Problem.of("analysis.stated.why.parts-missing", sum)),
                                parts)
                        : check);
    }

    /** Where both a total and its own parts are stated, the total. */
    private List<StatedLine> partsOf(StatedLine total) {
        List<StatedLine> within = lines.stream()
                .filter(line -> line.counted().equals(total.counted()))
                .filter(line -> line.item().equals(total.item()) && line.unit() == partUnit(total.unit()))
                .filter(total::covers)
                .toList();
        return within.stream()
                .filter(line -> within.stream().noneMatch(other -> other.covers(line)))
                .toList();
    }

    private static Unit partUnit(Unit total) {
        return total == Unit.COUNT_AT_LEAST ? Unit.COUNT : total;
    }

    /** A base beside what another line of the file says there are; nothing where none does. */
    public Optional<Check> base(StatedLine line) {
        String of = BASES.get(line.unit());
        if (line.base() == null || of == null || line.measure().equals(of)) {
            return Optional.empty();
        }
        return lines.stream()
                .filter(other -> other.measure().equals(of) && other.samePlace(line))
                .findFirst()
                .map(other -> Check.of(
                        line, Against.FILE_BASE, BigDecimal.valueOf(line.base()), other.value(), List.of(other)));
    }
}
