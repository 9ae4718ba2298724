package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartPainterTest {

    static Stream<String> drawings() {
        return Samples.all().stream()
                .flatMap(chart -> Stream.of(Look.PRINT, Look.FILE).map(look -> Charts.draw(chart, look, Width.WIDE)));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void allThatWeDrawIsKnown(String svg) throws Exception {
        assertThat(ChartPainter.of(parsed(svg))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ellipse cx='5' cy='5' rx='3' ry='2'/>",
                "<rect width='5' height='5' clip-path='url(#a)'/>",
                "<g opacity='0.5'><rect width='5' height='5'/></g>",
                "<rect width='NaN' height='5'/>",
                "<rect width='5' height='5' fill='url(#nowhere)'/>",
                "<rect width='5' height='5' fill='currentColor'/>",
                "<text x='1' y='1' font-size='2'>a<tspan>b</tspan></text>",
                "<path d='M 1'/>"
            })
    void whatOthersDrawIsLeftToOthers(String shapes) throws Exception {
        assertThat(ChartPainter.of(parsed("<svg viewBox='0 0 9 9'>" + shapes + "</svg>")))
                .isEmpty();
    }

    @Test
    void aPatternComesAgainAllOverTheShapeAndNowhereElse() throws Exception {
        int[] row = row("<svg viewBox='0 0 40 10'><defs><pattern id='p' patternUnits='userSpaceOnUse' width='10'"
                + " height='10'><rect width='10' height='10' fill='#ffffff'/><rect width='4' height='10'"
                + " fill='#ff0000'/></pattern></defs><rect x='5' width='30' height='10' fill='url(#p)'/></svg>");

        int white = Color.WHITE.getRGB();
        int red = Color.RED.getRGB();
        assertThat(row[2]).as("before the shape").isEqualTo(white);
        assertThat(row[7]).as("between").isEqualTo(white);
        assertThat(row[12]).isEqualTo(red);
        assertThat(row[17]).isEqualTo(white);
        assertThat(row[32]).isEqualTo(red);
        assertThat(row[38]).as("after the shape").isEqualTo(white);
    }

    private static int[] row(String svg) throws Exception {
        BufferedImage image = new BufferedImage(40, 10, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, 40, 10);
        ChartPainter.of(parsed(svg)).orElseThrow().paint(on, 1);
        return image.getRGB(0, 5, 40, 1, null, 0, 40);
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }
}
