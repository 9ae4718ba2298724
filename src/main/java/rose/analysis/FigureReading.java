package rose.analysis;

import java.util.HashMap;
import java.util.Map;

/** Figures that are asked for again and again while a file is checked: those of a year all from one reading. */
final class FigureReading {

    private final Figures figures;
    private final Map<Integer, Figures.Reading> years = new HashMap<>();
    private final Map<Selection, FigureSet> sets = new HashMap<>();

    FigureReading(Figures figures) {
        this.figures = figures;
    }

    FigureSet of(Selection selection) {
        return sets.computeIfAbsent(selection, this::read);
    }

    private FigureSet read(Selection selection) {
        return years.computeIfAbsent(selection.year(), figures::reading).figures(selection);
    }

    /** Whether any of what has been read is made by the program. */
    boolean synthetic() {
        return sets.values().stream().anyMatch(set -> set.base().synthetic());
    }

    Base base(Selection selection) {
        return of(selection).base();
    }
}
