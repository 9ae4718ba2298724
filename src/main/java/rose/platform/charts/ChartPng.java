package rose.platform.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** Charts as PNG, on white, with the typeface that comes with the program. Stateless. */
public final class ChartPng {

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
     */
    public static byte[] draw(String svg, double scale) {
        ToImage image = new ToImage();
        image.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        image.addTranscodingHint(ImageTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        image.addTranscodingHint(ImageTranscoder.KEY_WIDTH, (float) Math.ceil(size(svg, "width") * scale));
        image.addTranscodingHint(ImageTranscoder.KEY_HEIGHT, (float) Math.ceil(size(svg, "height") * scale));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            image.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput());
            ImageIO.write(image.drawn, "png", bytes);
        } catch (TranscoderException notDrawn) {
            throw new IllegalStateException(notDrawn);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
        return bytes.toByteArray();
    }

    private static double size(String svg, String name) {
        String start = " " + name + "=\"";
        int at = svg.indexOf(start) + start.length();
        return Double.parseDouble(svg.substring(at, svg.indexOf('"', at)));
    }

    /** Keeps the image instead of writing it. */
    private static final class ToImage extends ImageTranscoder {

        private BufferedImage drawn;

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        }

        @Override
        public void writeImage(BufferedImage image, TranscoderOutput output) {
            drawn = image;
        }

        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return InterFonts.RESOLVER;
                }
            };
        }
    }
}
