package rose.analysis;

import java.util.List;
import rose.coding.Dimension;

/**
 * One figure, computed.
 *
 * @param dimension the one dimension that it shows, or null where it shows several or none
 * @param coded what its numbers rest on; empty where they rest on no codes, or nothing is coded
 */
public record Figure(
        FigureKind kind,
        Selection selection,
        Dimension dimension,
        Base base,
        List<CodedDimension> coded,
        FigureData data) {}
