package rose.platform.charts;

import static rose.platform.charts.Markup.attribute;
import static rose.platform.charts.Markup.escape;

import java.util.List;

/** Writes the shapes of one drawing in its look; all lengths in pixels. */
final class Canvas {

    final Look look;
    final Width width;
    private final String id;
    private final boolean linked;
    private final StringBuilder out = new StringBuilder();
    private final Painter painter;
    private double unit = 1;

    /** @param linked whether any part leads somewhere; then the parts are a list that can be walked through */
    Canvas(String id, Look look, Width width, boolean linked) {
        this.id = id;
        this.look = look;
        this.width = width;
        this.linked = linked;
        this.painter = new Painter(look, id);
    }

    void rect(Box box, double radius, Paint paint) {
        // some renderers leave seams between the tiles of a pattern
        if (paint.texture() != null && paint.texture().ground != Tone.PAPER) {
            rect(box, radius, Paint.fill(paint.texture().ground));
        }
        out.append("<rect")
                .append(attribute("x", box.x()))
                .append(attribute("y", box.y()))
                .append(attribute("width", box.width()))
                .append(attribute("height", box.height()))
                .append(radius > 0 ? attribute("rx", radius) : "")
                .append(painter.attributes(paint, unit))
                .append("/>");
    }

    void line(double x1, double y1, double x2, double y2, Tone tone) {
        out.append("<line")
                .append(attribute("x1", x1))
                .append(attribute("y1", y1))
                .append(attribute("x2", x2))
                .append(attribute("y2", y2))
                .append(painter.attributes(Paint.line(tone, 1), unit))
                .append("/>");
    }

    void path(String data, Paint paint) {
        out.append("<path")
                .append(attribute("d", data))
                .append(painter.attributes(paint, unit))
                .append("/>");
    }

    void dot(double x, double y, double radius, Tone tone) {
        out.append("<circle")
                .append(attribute("cx", x))
                .append(attribute("cy", y))
                .append(attribute("r", radius))
                .append(painter.attributes(Paint.fill(tone), unit))
                .append("/>");
    }

    /** One line; {@code y} is the baseline. */
    void text(double x, double y, String words, Type type) {
        if (words.isBlank()) {
            return;
        }
        out.append("<text").append(attribute("x", x)).append(attribute("y", y));
        out.append(attribute("font-size", type.size()));
        if (look == Look.PRINT) {
            out.append(attribute("font-family", "Inter"));
        }
        out.append(attribute("font-weight", weight(type)));
        out.append(attribute("text-anchor", type.align().svg));
        out.append(painter.attributes(Paint.fill(type.tone()), unit));
        out.append('>').append(escape(words)).append("</text>");
    }

    // openhtmltopdf finds a face in SVG by 400 and 700 only; the semibold cut is registered as 700 there
    private String weight(Type type) {
        return !type.strong() ? "400" : look == Look.PRINT ? "700" : "600";
    }

    /** Lines from {@code top} down; returns where they end. */
    double lines(double x, double top, List<String> lines, Type type) {
        double y = top;
        for (String line : lines) {
            text(x, y + type.leading() / 2 + type.drop(), line, type);
            y += type.leading();
        }
        return y;
    }

    /** A quiet ground behind words on a pattern. */
    void plate(double x, double middleY, String words, Type type) {
        double wide = type.measure(words) + 6;
        double high = type.size() + 2;
        rect(new Box(x - wide / 2, middleY - high / 2, wide, high), 2, Paint.fill(Tone.PAPER));
    }

    /**
     * A part with a value: a link where there is one, named for screen readers, with its name as a tooltip. The link
     * holds only the shape; the words drawn on it stay outside, since its name says them otherwise.
     */
    void item(Target target, Runnable shape, Runnable words) {
        if (!look.links()) {
            shape.run();
            words.run();
            return;
        }
        out.append(linked ? "<g role=\"listitem\">" + opening(target) + "<g aria-hidden=\"true\">" : "<g>");
        out.append("<title>").append(escape(target.spoken())).append("</title>");
        shape.run();
        out.append(linked ? "</g>" + closing(target) + "<g aria-hidden=\"true\" pointer-events=\"none\">" : "");
        words.run();
        out.append(linked ? "</g></g>" : "</g>");
    }

    private static String opening(Target target) {
        String name = attribute("aria-label", target.spoken()) + ">";
        return target.href().map(href -> "<a" + attribute("href", href) + name).orElse("<g role=\"img\"" + name);
    }

    private static String closing(Target target) {
        return target.href().isPresent() ? "</a>" : "</g>";
    }

    /** What is said otherwise, in the parts' names: axes, headings, legends. */
    void silent(Runnable drawing) {
        boolean hide = linked && look.links();
        out.append(hide ? "<g aria-hidden=\"true\">" : "");
        drawing.run();
        out.append(hide ? "</g>" : "");
    }

    /** Draws in another plane: moved, then scaled; edges keep their width in pixels. */
    void scaled(double moveX, double moveY, double scale, Runnable drawing) {
        out.append("<g stroke-linejoin=\"round\" transform=\"translate(%s %s) scale(%s)\">"
                .formatted(Markup.number(moveX), Markup.number(moveY), Markup.precise(scale)));
        unit = 1 / scale;
        drawing.run();
        unit = 1;
        out.append("</g>");
    }

    String body() {
        return out.toString();
    }

    String definitions() {
        if (painter.used().isEmpty()) {
            return "";
        }
        Canvas inner = new Canvas(id, look, width, linked);
        inner.out.append("<defs>");
        painter.used().forEach(inner::pattern);
        return inner.out.append("</defs>").toString();
    }

    private void pattern(String name, Painter.Swatch swatch) {
        out.append("<pattern")
                .append(attribute("id", name))
                .append(" patternUnits=\"userSpaceOnUse\"")
                .append(attribute("width", swatch.texture().size))
                .append(attribute("height", swatch.texture().size));
        if (swatch.scale() != 1) {
            out.append(" patternTransform=\"scale(")
                    .append(Markup.precise(swatch.scale()))
                    .append(")\"");
        }
        out.append('>');
        swatch.texture().draw(this);
        out.append("</pattern>");
    }
}
