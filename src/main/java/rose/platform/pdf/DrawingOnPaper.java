package rose.platform.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.FontFormatException;
import java.awt.Rectangle;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.w3c.dom.Element;
import rose.platform.charts.ChartPainter;

/**
 * Our own charts painted at once, their words as text of the page's fonts: so they can be searched for and take little room. All
 * other drawings as Batik does it.
 */
final class DrawingOnPaper implements SVGDrawer {

    private final BatikSVGDrawer other = new BatikSVGDrawer();
    private final Runnable drawn;

    /** @param drawn told of each of our own */
    DrawingOnPaper(Runnable drawn) {
        this.drawn = drawn;
    }

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext css, double width, double height, double dots) {
        SVGImage image = other.buildSVGImage(svg, box, css, width, height, dots);
        return ChartPainter.of(svg)
                .<SVGImage>map(painter -> new Ours(painter, image, box, dots, drawn))
                .orElse(image);
    }

    /** @param sized who knows how large it is on the page */
    private record Ours(ChartPainter painter, SVGImage sized, Box box, double dots, Runnable drawn)
            implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return sized.getIntrinsicWidth();
        }

        @Override
        public int getIntrinsicHeight() {
            return sized.getIntrinsicHeight();
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            Rectangle room = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
            float width = (float) (room.width / dots);
            float height = (float) (room.height / dots);
            double scale = Math.min(width / painter.width(), height / painter.height());
            device.drawWithGraphics((float) x, (float) y, width, height, on -> painter.paint(on, scale));
            drawn.run();
        }
    }

    @Override
    public SVGImage buildStandaloneSVGImage(Element svg, String uri, double width, double height, double dots) {
        return other.buildStandaloneSVGImage(svg, uri, width, height, dots);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        other.importFontFaceRules(fontFaces, shared);
    }

    @Override
    public void withUserAgent(UserAgentCallback agent) {
        other.withUserAgent(agent);
    }

    @Override
    public void addFontFile(File font, String family, Integer weight, FontStyle style)
            throws IOException, FontFormatException {
        other.addFontFile(font, family, weight, style);
    }

    @Override
    public void addFontStream(FSSupplier<InputStream> font, String family, Integer weight, FontStyle style)
            throws IOException, FontFormatException {
        other.addFontStream(font, family, weight, style);
    }

    @Override
    public void close() throws IOException {
        other.close();
    }
}
