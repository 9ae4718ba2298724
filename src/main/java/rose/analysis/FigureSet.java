package rose.analysis;

import java.util.function.Function;
import rose.coding.Dimension;

/** The figures of one selection, all computed from the same reading of the facts, each when it is asked for. */
public final class FigureSet {

    private final Base base;
    private final Selection selection;
    private final Function<FigureRequest, Figure> figures;

    /** @param figures takes requests of that selection only */
    FigureSet(Base base, Selection selection, Function<FigureRequest, Figure> figures) {
        this.base = base;
        this.selection = selection;
        this.figures = figures;
    }

    public Base base() {
        return base;
    }

    public Figure figure(FigureKind kind) {
        return figure(kind, null);
    }

    /** @throws IllegalArgumentException for another selection than the set's */
    public Figure figure(FigureRequest request) {
        if (!request.selection().equals(selection)) {
            throw new IllegalArgumentException("not of " + selection + ": " + request);
        }
        return figures.apply(request);
    }

    /** @param dimension the one that it is to show, or null for the kind's own choice */
    public Figure figure(FigureKind kind, Dimension dimension) {
        return figures.apply(FigureRequest.of(kind, selection, dimension));
    }

    public CategoryShares categoryShares(Dimension dimension) {
        return (CategoryShares) figure(FigureKind.CATEGORY_SHARES, dimension).data();
    }

    public Figure categoryFigure(Dimension dimension) {
        return figure(FigureKind.CATEGORY_SHARES, dimension);
    }
}
