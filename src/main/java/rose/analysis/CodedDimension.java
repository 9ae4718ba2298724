package rose.analysis;

import rose.coding.Dimension;
import rose.coding.Measured;

/** A dimension whose codes a figure rests on, and how well those agree who code it, in the figure's own selection. */
public record CodedDimension(Dimension dimension, Measured reliability) {}
