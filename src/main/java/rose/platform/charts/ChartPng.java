package rose.platform.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Charts as PNG, on white, with the typeface that comes with the program. Stateless. */
public final class ChartPng {

    private static final Map<RenderingHints.Key, Object> HINTS = Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

    private ChartPng() {}

    /**
     * As in the PDF: without title.
     *
     * @param scale pixels of the image for each of the drawing, 0.5 to 4
     */
    public static byte[] draw(Chart chart, Width width, double scale) {
        return draw(chart, "", Look.PRINT, width, scale);
    }

    /**
     * In any fixed look; as a file of its own with its title.
     *
     * @param more said under the chart, or empty
     * @param scale pixels of the image for each of the drawing, 0.5 to 4
     * @throws IllegalArgumentException if the look takes its colours from a page, or the scale is out of range
     */
    public static byte[] draw(Chart chart, String more, Look look, Width width, double scale) {
        if (look == Look.PAGE || !(scale >= 0.5 && scale <= 4)) {
            throw new IllegalArgumentException("not to be drawn as an image: " + look + ", " + scale);
        }
        return draw(Charts.draw(chart, more, look, width), scale);
    }

    /**
     * What is drawn already.
     *
     * @param svg as {@link Charts#draw} gives it, in a fixed look
     * @param scale pixels of the image for each of the drawing
     * @throws IllegalArgumentException if somebody else has drawn it
     */
    public static byte[] draw(String svg, double scale) {
        ChartPainter painter = ChartPainter.of(parsed(svg)).orElseThrow(() -> new IllegalArgumentException("not ours"));
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(painter.width() * scale),
                (int) Math.ceil(painter.height() * scale),
                BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D on = image.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        on.setRenderingHints(HINTS);
        painter.paint(on, scale);
        on.dispose();
        return Png.of(image);
    }

    private static Element parsed(String svg) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException notOurs) {
            throw new IllegalArgumentException(notOurs);
        } catch (IOException notRead) {
            throw new UncheckedIOException(notRead);
        }
    }
}
