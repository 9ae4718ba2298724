package rose.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartPngTest {

    private static final int WHITE = 0xFFFFFFFF;

    static Stream<Chart> charts() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void isAsLargeAsTheDrawingOnWhiteWithInkOnIt(Chart chart) throws IOException {
        Svg svg = Svg.of(chart, Look.PRINT, Width.NARROW);
        BufferedImage image = read(ChartPng.draw(chart, Width.NARROW, 2));
        long ink = inked(image, 0, image.getWidth());

        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo((int) (2 * Svg.number(svg.root(), "height")));
        assertThat(image.getRGB(0, image.getHeight() - 1)).isEqualTo(WHITE);
        assertThat(ink)
                .isBetween(image.getWidth() * image.getHeight() / 200L, image.getWidth() * image.getHeight() * 3L / 4);
    }

    @Test
    void wordsAreSetInInterAndItsSemiboldCut() throws IOException {
        String words = "Mått på överenskommelsen i gränstrakten";
        double wide = rightmost(title(words)) - 16.0;

        assertThat(wide).isCloseTo(Type.strong(21, Tone.INK).measure(words), within(3.0));
        assertThat(wide).isNotCloseTo(Type.regular(21, Tone.INK).measure(words), within(3.0));
    }

    @Test
    void ringsAndDotsAreDrawn() throws IOException {
        assertThat(inked(title("åäöåäöåäö"), 0, 720)).isGreaterThan(inked(title("aaoaaoaao"), 0, 720) + 50);
        assertThat(rightmost(title("åäöåäöåäö"))).isCloseTo(rightmost(title("aaoaaoaao")), within(1));
    }

    @Test
    void aPageHasItsColoursFromElsewhere() {
        assertThatThrownBy(() -> ChartPng.draw(Samples.bars(), "", Look.PAGE, Width.WIDE, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChartPng.draw(Samples.bars(), Width.WIDE, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The title of a file, drawn above everything else, in the real size. */
    private static BufferedImage title(String title) throws IOException {
        BarChart.Bar bar = new BarChart.Bar("", Reading.noReport(), "", new Target("x", Optional.empty()));
        Chart chart = new BarChart(Heading.of("x", title, ""), List.of(bar), _ -> "");
        BufferedImage image = read(ChartPng.draw(chart, "", Look.FILE, Width.WIDE, 1));
        return image.getSubimage(0, 0, image.getWidth(), 44);
    }

    private static int rightmost(BufferedImage image) {
        return IntStream.range(0, image.getWidth())
                .filter(x -> inked(image, x, x + 1) > 0)
                .max()
                .orElse(0);
    }

    private static long inked(BufferedImage image, int from, int to) {
        return IntStream.range(from, to)
                .mapToLong(x -> IntStream.range(0, image.getHeight())
                        .filter(y -> image.getRGB(x, y) != WHITE)
                        .count())
                .sum();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
