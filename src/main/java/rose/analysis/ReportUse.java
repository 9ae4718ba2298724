package rose.analysis;

import java.util.Set;

/** A report that is made of figures, as the modules that write reports tell of them. */
public interface ReportUse {

    /** The kinds of figure whose numbers stand in it. */
    Set<FigureKind> figureKinds();
}
