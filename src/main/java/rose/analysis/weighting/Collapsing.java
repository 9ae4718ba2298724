package rose.analysis.weighting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Puts groups together, in the steps that {@link Weighting} tells. */
final class Collapsing {

    private final Collapse rule;
    private final Set<String> answered;
    private final List<Cell> large = new ArrayList<>();

    Collapsing(Collapse rule, Set<String> answered) {
        this.rule = rule;
        this.answered = answered;
    }

    List<Cell> collapse(List<Cell> cells) {
        cells.stream().filter(cell -> !tooSmall(cell)).forEach(large::add);
        List<String> kinds = cells.stream().map(Cell::kind).distinct().toList();
        List<Cell> left = new ArrayList<>();
        for (String kind : kinds) {
            together(cells.stream()
                            .filter(this::tooSmall)
                            .filter(cell -> cell.kind().equals(kind))
                            .toList())
                    .filter(cell -> !placed(cell, other -> kind.equals(other.kind())))
                    .ifPresent(left::add);
        }
        together(left).filter(cell -> !placed(cell, other -> true)).ifPresent(large::add);
        return large;
    }

    private boolean tooSmall(Cell cell) {
        return rule.tooSmall(cell.group(answered));
    }

    private static Optional<Cell> together(List<Cell> cells) {
        return cells.stream().reduce(Cell::with);
    }

    /** On its own if it is large enough, else with the least answered of those. @return false where there is none */
    private boolean placed(Cell cell, Predicate<Cell> among) {
        if (!tooSmall(cell)) {
            return large.add(cell);
        }
        Optional<Cell> with =
                large.stream().filter(among).min(Comparator.comparingInt(other -> other.answers(answered)));
        with.ifPresent(other -> large.set(large.indexOf(other), other.with(cell)));
        return with.isPresent();
    }
}
