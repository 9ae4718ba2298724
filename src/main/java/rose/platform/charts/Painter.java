package rose.platform.charts;

import static rose.platform.charts.Markup.attribute;

import java.util.LinkedHashMap;
import java.util.Map;

/** The attributes that paint a shape: class names on a page, fixed colours elsewhere. Remembers the patterns in use. */
final class Painter {

    private final Look look;
    private final String id;
    private final Map<String, Swatch> used = new LinkedHashMap<>();

    /** A pattern and how much it is enlarged, so that it keeps its size in a scaled plane. */
    record Swatch(Texture texture, double scale) {}

    Painter(Look look, String id) {
        this.look = look;
        this.id = id;
    }

    Map<String, Swatch> used() {
        return used;
    }

    /** @param unit one pixel in the plane that is drawn in */
    String attributes(Paint paint, double unit) {
        return classes(paint) + fill(paint, unit) + stroke(paint, unit);
    }

    private String classes(Paint paint) {
        if (look != Look.PAGE) {
            return "";
        }
        String names =
                name(" ", paint.part()) + name(" chart-fill-", paint.fill()) + name(" chart-stroke-", paint.edge());
        return names.isEmpty() ? "" : attribute("class", names.strip());
    }

    private static String name(String prefix, Object part) {
        return switch (part) {
            case null -> "";
            case Tone tone -> prefix + tone.css();
            default -> prefix + part;
        };
    }

    private String fill(Paint paint, double unit) {
        if (paint.texture() != null) {
            String pattern = id + "-" + paint.texture().key() + (unit == 1 ? "" : "-scaled");
            used.put(pattern, new Swatch(paint.texture(), unit));
            return attribute("fill", "url(#" + pattern + ")");
        }
        if (paint.fill() != null) {
            String opacity = paint.opacity() < 1 ? attribute("fill-opacity", paint.opacity()) : "";
            return (look == Look.PAGE ? "" : attribute("fill", paint.fill().light)) + opacity;
        }
        String felt = paint.edge() == null && !paint.halo() ? "all" : "stroke";
        return " fill=\"none\"" + (paint.part() != null && look.links() ? attribute("pointer-events", felt) : "");
    }

    private String stroke(Paint paint, double unit) {
        if (paint.halo()) {
            return attribute("stroke-width", paint.edgeWidth());
        }
        if (paint.edge() == null) {
            return look == Look.PRINT ? " stroke=\"none\"" : "";
        }
        String colour = look == Look.PAGE ? "" : attribute("stroke", paint.edge().light);
        String dashes = paint.dashed() ? attribute("stroke-dasharray", "5 4") : "";
        String opacity =
                paint.opacity() < 1 && paint.fill() == null ? attribute("stroke-opacity", paint.opacity()) : "";
        return colour + " stroke-width=\"" + Markup.precise(paint.edgeWidth() * unit) + "\"" + dashes + opacity;
    }
}
