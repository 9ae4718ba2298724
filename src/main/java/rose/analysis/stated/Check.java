package rose.analysis.stated;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rose.platform.Problem;

/**
 * One stated number beside what it should be.
 *
 * @param stated the line's value, or its base where that is what is compared
 * @param beside the lines of the file that it is compared with: the parts of a total, or the one that states the base
 */
public record Check(StatedLine line, Against against, BigDecimal stated, Outcome outcome, List<StatedLine> beside) {

    /** What it is compared with. */
    public enum Against {
        /** The value with what is reported in Röse. */
        DATA,
        /** The base with what is reported in Röse. */
        DATA_BASE,
        /** A total with the sum of the file's own lines. */
        PARTS,
        /** The base with what another line of the file says of how many there are. */
        FILE_BASE
    }

    /** How it went. */
    public sealed interface Outcome {}

    public record Agrees(BigDecimal computed) implements Outcome {}

    public record Differs(BigDecimal computed) implements Outcome {}

    public record Unchecked(Problem why) implements Outcome {}

    static Check of(StatedLine line, Against against, BigDecimal stated, BigDecimal computed, List<StatedLine> beside) {
        Unit unit = against == Against.DATA || against == Against.PARTS ? line.unit() : Unit.COUNT;
        Outcome outcome = unit.agrees(stated, computed)
                ? new Agrees(unit.shown(stated, computed))
                : new Differs(unit.shown(stated, computed));
        return new Check(line, against, stated, outcome, beside);
    }

    /** The value beside what was computed, in the line's own unit. */
    public static Check ofValue(StatedLine line, BigDecimal computed) {
        return of(line, Against.DATA, line.value(), computed, List.of());
    }

    public static Check ofBase(StatedLine line, int computed) {
        return of(line, Against.DATA_BASE, BigDecimal.valueOf(line.base()), BigDecimal.valueOf(computed), List.of());
    }

    public static Check unchecked(StatedLine line, Problem why) {
        return new Check(line, Against.DATA, line.value(), new Unchecked(why), List.of());
    }

    public boolean differs() {
        return outcome instanceof Differs;
    }

    public boolean agrees() {
        return outcome instanceof Agrees;
    }

    public Optional<BigDecimal> computed() {
        return switch (outcome) {
            case Agrees agrees -> Optional.of(agrees.computed());
            case Differs differs -> Optional.of(differs.computed());
            case Unchecked unchecked -> Optional.empty();
        };
    }

    /** Stated less computed. */
    public Optional<BigDecimal> difference() {
        return computed().map(stated::subtract);
    }
}
