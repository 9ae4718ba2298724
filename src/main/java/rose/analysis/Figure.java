package rose.analysis;

import rose.coding.Dimension;

/**
 * One figure, computed.
 *
 * @param dimension the one dimension that it shows, or null where it shows several or none
 */
public record Figure(FigureKind kind, Selection selection, Dimension dimension, Base base, FigureData data) {}
