package rose.analysis;

import rose.coding.Dimension;
import rose.organisations.Viewer;

/**
 * What somebody asks to see.
 *
 * @param dimension narrows category shares and may be null
 * @param weighted whether answers are weighted for non-response; without effect on what is not answered by organisations
 * @param viewer who looks: what is withheld is kept from all but analysts
 */
public record FigureRequest(
        FigureKind kind, Selection selection, Dimension dimension, boolean weighted, Viewer viewer) {

    /** As everybody may see it, unweighted. */
    public static FigureRequest of(FigureKind kind, Selection selection, Dimension dimension) {
        return new FigureRequest(kind, selection, dimension, false, Viewer.PUBLIC);
    }

    /** Weighted for non-response, if that is asked for and the kind can be. */
    public FigureRequest weighted(boolean asked) {
        return new FigureRequest(kind, selection, dimension, asked && kind.weightable(), viewer);
    }

    public FigureRequest by(Viewer other) {
        return new FigureRequest(kind, selection, dimension, weighted, other);
    }
}
