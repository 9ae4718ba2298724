package rose.analysis;

import java.util.function.BiFunction;
import rose.coding.Dimension;

/** The figures of one selection, all computed from the same reading of the facts, each when it is asked for. */
public final class FigureSet {

    private final Base base;
    private final BiFunction<FigureKind, Dimension, Figure> figures;

    FigureSet(Base base, BiFunction<FigureKind, Dimension, Figure> figures) {
        this.base = base;
        this.figures = figures;
    }

    public Base base() {
        return base;
    }

    public Figure figure(FigureKind kind) {
        return figures.apply(kind, null);
    }

    /** @param dimension the one that it is to show, or null for the kind's own choice */
    public Figure figure(FigureKind kind, Dimension dimension) {
        return figures.apply(kind, dimension);
    }

    public CategoryShares categoryShares(Dimension dimension) {
        return (CategoryShares)
                figures.apply(FigureKind.CATEGORY_SHARES, dimension).data();
    }

    public Figure categoryFigure(Dimension dimension) {
        return figures.apply(FigureKind.CATEGORY_SHARES, dimension);
    }
}
