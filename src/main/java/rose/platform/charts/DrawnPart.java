package rose.platform.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;

/** What a drawing consists of once it is read. */
sealed interface DrawnPart {

    record Filled(Shape shape, Color colour) implements DrawnPart {}

    record Edged(Shape shape, BasicStroke stroke, Color colour) implements DrawnPart {}

    /** @param size the tile's, in the plane that {@code placed} leads from */
    record Tiled(Shape shape, List<DrawnPart> tile, double width, double height, AffineTransform placed)
            implements DrawnPart {}

    /** @param y the baseline @param before how much of the words stands before x, 0 to 1 */
    record Words(double x, double y, String words, double size, boolean strong, double before, Color colour)
            implements DrawnPart {}

    record Moved(AffineTransform by, List<DrawnPart> parts) implements DrawnPart {}
}
