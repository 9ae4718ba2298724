package rose.platform.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Paints what {@link Charts} has drawn in a fixed look, on any surface. A painter of all of SVG spends most of its time on what our
 * drawings never hold.
 */
public final class ChartPainter {

    /** Widths as the typeface has them, whatever the surface. */
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Box box;
    private final List<DrawnPart> parts;

    private ChartPainter(Box box, List<DrawnPart> parts) {
        this.box = box;
        this.parts = parts;
    }

    /** Nothing where somebody else has drawn it: then it holds what is not known here. */
    public static Optional<ChartPainter> of(Element svg) {
        return DrawnParts.of(svg).map(parts -> new ChartPainter(box(svg), parts));
    }

    private static Box box(Element svg) {
        double[] numbers = Arrays.stream(DrawnParts.attribute(svg, "viewBox").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    public double width() {
        return box.width();
    }

    public double height() {
        return box.height();
    }

    /**
     * In the font families {@code Inter} and {@code Inter SemiBold}, which a surface may have fonts of its own for.
     *
     * @param scale lengths of the surface for each pixel of the drawing
     */
    public void paint(Graphics2D on, double scale) {
        AffineTransform before = on.getTransform();
        on.scale(scale, scale);
        on.translate(-box.x(), -box.y());
        paint(parts, on);
        on.setTransform(before);
    }

    private static void paint(List<DrawnPart> parts, Graphics2D on) {
        for (DrawnPart part : parts) {
            switch (part) {
                case DrawnPart.Filled filled -> {
                    on.setPaint(filled.colour());
                    on.fill(filled.shape());
                }
                case DrawnPart.Edged edged -> {
                    on.setPaint(edged.colour());
                    on.setStroke(edged.stroke());
                    on.draw(edged.shape());
                }
                case DrawnPart.Words words -> words(words, on);
                case DrawnPart.Tiled tiled -> tiled(tiled, on);
                case DrawnPart.Moved moved -> {
                    AffineTransform before = on.getTransform();
                    on.transform(moved.by());
                    paint(moved.parts(), on);
                    on.setTransform(before);
                }
            }
        }
    }

    private static void words(DrawnPart.Words words, Graphics2D on) {
        Font font = InterFonts.face(words.strong()).deriveFont((float) words.size());
        double wide = words.before() == 0
                ? 0
                : font.getStringBounds(words.words(), EXACT).getWidth();
        double x = words.x() - words.before() * wide;
        on.setPaint(words.colour());
        if (font.canDisplayUpTo(words.words()) < 0) {
            on.setFont(font);
            on.drawString(words.words(), (float) x, (float) words.y());
        } else {
            GlyphVector outlines = font.createGlyphVector(EXACT, words.words());
            on.fill(outlines.getOutline((float) x, (float) words.y()));
        }
    }

    /** Each shape of the tile once, wherever it comes again: a pattern of a surface's own would be a picture there. */
    private static void tiled(DrawnPart.Tiled tiled, Graphics2D on) {
        Shape clip = on.getClip();
        on.clip(tiled.shape());
        for (DrawnPart part : tiled.tile()) {
            DrawnPart everywhere = switch (part) {
                case DrawnPart.Filled filled ->
                    new DrawnPart.Filled(everywhere(filled.shape(), tiled), filled.colour());
                case DrawnPart.Edged edged ->
                    new DrawnPart.Edged(everywhere(edged.shape(), tiled), edged.stroke(), edged.colour());
                default -> throw new IllegalStateException("no such part of a pattern: " + part);
            };
            paint(List.of(new DrawnPart.Moved(tiled.placed(), List.of(everywhere))), on);
        }
        on.setClip(clip);
    }

    private static Shape everywhere(Shape shape, DrawnPart.Tiled tiled) {
        Rectangle2D room = unplaced(tiled).createTransformedShape(tiled.shape()).getBounds2D();
        if (covers(shape, tiled)) {
            return room;
        }
        Path2D all = new Path2D.Double();
        for (double y = first(room.getMinY(), tiled.height()); y < room.getMaxY(); y += tiled.height()) {
            for (double x = first(room.getMinX(), tiled.width()); x < room.getMaxX(); x += tiled.width()) {
                all.append(shape.getPathIterator(AffineTransform.getTranslateInstance(x, y)), false);
            }
        }
        return all;
    }

    private static AffineTransform unplaced(DrawnPart.Tiled tiled) {
        return AffineTransform.getScaleInstance(
                1 / tiled.placed().getScaleX(), 1 / tiled.placed().getScaleY());
    }

    private static boolean covers(Shape shape, DrawnPart.Tiled tiled) {
        return shape.contains(0, 0, tiled.width(), tiled.height());
    }

    private static double first(double from, double size) {
        return Math.floor(from / size) * size;
    }
}
