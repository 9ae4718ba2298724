package rose.platform.charts;

import static rose.platform.charts.Markup.attribute;
import static rose.platform.charts.Markup.escape;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws charts as SVG text. Stateless; the same chart always gives the same text. */
public final class Charts {

    private static final double MARGIN = 16;
    private static final String TYPEFACE = "Inter, 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";

    private Charts() {}

    /**
     * For a page: the chart in both widths, each in a {@code div}, of which {@code chart.css} shows the one that fits
     * the room there is; the other is {@code display: none}.
     */
    public static String page(Chart chart) {
        return "<div class=\"chart-room\"><div class=\"chart-wide\">"
                + draw(chart, Look.PAGE, Width.WIDE)
                + "</div><div class=\"chart-narrow\">"
                + draw(chart, Look.PAGE, Width.NARROW)
                + "</div></div>";
    }

    /** One {@code svg} element, well-formed XML, without an XML declaration. */
    public static String draw(Chart chart, Look look, Width width) {
        return draw(chart, "", look, width);
    }

    /** With more said under it than the chart itself says. @param more empty for nothing */
    public static String draw(Chart chart, String more, Look look, Width width) {
        Drawing drawing = Drawing.of(chart);
        boolean linked = drawing.targets().anyMatch(target -> target.href().isPresent());
        Canvas canvas = new Canvas(id(chart.heading(), width), look, width, linked);
        double top = look == Look.FILE ? title(canvas, chart.heading().title()) : 0;
        Heading heading = more.isEmpty() ? chart.heading() : chart.heading().withMore(more);
        double bottom = note(canvas, heading.note(), drawing.draw(canvas, top));
        return root(heading, drawing, canvas, linked, Math.ceil(bottom));
    }

    private static String id(Heading heading, Width width) {
        return heading.id() + "-" + width.suffix();
    }

    private static double title(Canvas canvas, String title) {
        Type type = Type.strong(canvas.width == Width.WIDE ? 21 : 17, Tone.INK);
        double[] bottom = new double[1];
        canvas.silent(() -> bottom[0] = canvas.lines(0, 0, Lines.wrap(title, type, canvas.width.pixels), type));
        return bottom[0] + 16;
    }

    private static double note(Canvas canvas, Optional<String> note, double top) {
        if (note.isEmpty()) {
            return top;
        }
        Type type = Type.regular(14, Tone.INK_2);
        double[] bottom = new double[1];
        canvas.silent(
                () -> bottom[0] = canvas.lines(0, top + 12, Lines.wrap(note.get(), type, canvas.width.pixels), type));
        return bottom[0] + 4;
    }

    private static String root(Heading heading, Drawing drawing, Canvas canvas, boolean linked, double height) {
        double margin = canvas.look == Look.FILE ? MARGIN : 0;
        double width = canvas.width.pixels;
        String box = Stream.of(-margin, -margin, width + 2 * margin, height + 2 * margin)
                .map(Markup::number)
                .collect(Collectors.joining(" "));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\""
                + attribute("viewBox", box)
                + attribute("width", width + 2 * margin)
                + attribute("height", height + 2 * margin)
                + look(canvas.look)
                + naming(heading, drawing, canvas, linked)
                + canvas.definitions()
                + ground(canvas.look, new Box(-margin, -margin, width + 2 * margin, height + 2 * margin))
                + canvas.body()
                + "</svg>";
    }

    private static String look(Look look) {
        return switch (look) {
            case PAGE -> " class=\"chart\"";
            case FILE -> attribute("font-family", TYPEFACE);
            case PRINT -> "";
        };
    }

    // role="img" hides what is inside it, so a chart with links is a list instead
    private static String naming(Heading heading, Drawing drawing, Canvas canvas, boolean linked) {
        String title = heading.title();
        String id = id(heading, canvas.width);
        if (!canvas.look.links()) {
            return attribute("alt", summary(heading, Stream.empty(), true)) + ">";
        }
        Stream<Target> parts = linked ? Stream.empty() : drawing.targets();
        String description = "<desc id=\"" + id + "-desc\">" + escape(summary(heading, parts, false)) + "</desc>";
        String described = " aria-describedby=\"" + id + "-desc\"";
        return linked
                ? " role=\"list\"" + attribute("aria-label", title) + described + ">" + description
                : " role=\"img\" aria-labelledby=\"" + id + "-title\"" + described + "><title id=\"" + id + "-title\">"
                        + escape(title) + "</title>" + description;
    }

    private static String summary(Heading heading, Stream<Target> parts, boolean withTitle) {
        Stream<String> head = Stream.concat(
                Stream.of(withTitle ? heading.title() : "", heading.description()), heading.note().stream());
        return Stream.concat(head, parts.map(Target::spoken))
                .filter(words -> !words.isBlank())
                .map(words -> words.matches("(?s).*[.!?]\\s*") ? words.strip() : words.strip() + ".")
                .collect(Collectors.joining(" "));
    }

    private static String ground(Look look, Box box) {
        if (look != Look.FILE) {
            return "";
        }
        Canvas ground = new Canvas("ground", look, Width.WIDE, false);
        ground.rect(box, 0, Paint.fill(Tone.PAPER));
        return ground.body();
    }
}
