package rose.platform.pdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * An inline drawing made ready for Batik, which knows SVG 1.1 and CSS 2: what it would draw wrongly or refuse is put
 * in words it knows.
 */
final class SvgForPrint {

    private static final Pattern VARIABLE = Pattern.compile("var\\(\\s*--[\\w-]+\\s*(?:,\\s*([^()]*))?\\)");
    private static final Set<String> BOLD = Set.of("bold", "bolder", "500", "600", "700", "800", "900");
    private static final List<String> HALO =
            List.of("stroke", "stroke-width", "stroke-linejoin", "stroke-opacity", "paint-order");

    private SvgForPrint() {}

    /** @throws IllegalArgumentException if the drawing has no text in its place */
    static void prepare(Element svg) {
        svg.attr("alt", textInPlaceOf(svg)).attr("xmlns:xlink", "http://www.w3.org/1999/xlink");
        svg.select("style, script, foreignObject, animate, animateTransform, set")
                .remove();
        svg.select("title, desc").remove();
        svg.select("a").forEach(link -> link.tagName("g").removeAttr("href").removeAttr("xlink:href"));
        size(svg);
        for (var part : svg.getAllElements()) {
            styleAsAttributes(part);
            attributes(part);
        }
        if (!svg.hasAttr("font-family")) {
            svg.attr("font-family", "Inter");
        }
    }

    private static String textInPlaceOf(Element svg) {
        Stream<Function<Element, String>> sources = Stream.of(
                drawing -> drawing.attr("alt"),
                drawing -> drawing.attr("aria-label"),
                drawing -> String.join(". ", drawing.select("> title, > desc").eachText()),
                drawing -> Optional.ofNullable(drawing.closest("figure"))
                        .map(figure -> figure.select("figcaption").text())
                        .orElse(""));
        return sources.map(source -> source.apply(svg).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A drawing without alt text: " + place(svg)));
    }

    private static String place(Element svg) {
        var html = svg.outerHtml();
        return html.substring(0, Math.min(html.length(), 120));
    }

    /** The renderer reads a size from whole numbers only, else it takes 400 by 400. */
    private static void size(Element svg) {
        var box = svg.attr("viewBox").strip().split("[\\s,]+");
        if (box.length != 4) {
            throw new IllegalArgumentException("A drawing without viewBox: " + place(svg));
        }
        svg.attr("viewBox", String.join(" ", box));
        svg.attr("width", whole(box[2])).attr("height", whole(box[3]));
    }

    private static String whole(String number) {
        return Long.toString((long) Math.ceil(Double.parseDouble(number)));
    }

    private static void styleAsAttributes(Element part) {
        for (var declaration : part.attr("style").split(";")) {
            var nameAndValue = declaration.split(":", 2);
            if (nameAndValue.length == 2) {
                part.attr(nameAndValue[0].strip(), nameAndValue[1].strip());
            }
        }
        part.removeAttr("style");
    }

    private static void attributes(Element part) {
        for (var attribute : part.attributes().asList()) {
            attribute.setValue(value(attribute.getValue()));
        }
        if (part.tagName().equals("text") || part.tagName().equals("tspan")) {
            HALO.forEach(part::removeAttr);
            baseline(part);
        }
        font(part);
        if (part.hasAttr("href")) {
            part.attr("xlink:href", part.attr("href")).removeAttr("href");
        }
    }

    /** One family, its weight as a name: {@link PdfFonts#SVG_SEMIBOLD} says why. */
    private static void font(Element part) {
        part.removeAttr("font").removeAttr("font-family");
        if (part.hasAttr("font-weight")) {
            part.attr("font-family", BOLD.contains(part.attr("font-weight")) ? PdfFonts.SVG_SEMIBOLD : "Inter");
            part.removeAttr("font-weight");
        }
    }

    private static String value(String value) {
        return value.equals("transparent")
                ? "none"
                : VARIABLE.matcher(value).replaceAll(variable -> fallback(variable.group(1)));
    }

    private static String fallback(String value) {
        return value == null || value.isBlank() ? "currentColor" : value.strip();
    }

    private static void baseline(Element text) {
        var shift = switch (text.attr("dominant-baseline")) {
            case "middle", "central" -> "0.36em";
            case "hanging", "text-before-edge" -> "0.73em";
            default -> "";
        };
        if (!shift.isEmpty() && !text.hasAttr("dy")) {
            text.attr("dy", shift);
        }
        text.removeAttr("dominant-baseline");
    }
}
