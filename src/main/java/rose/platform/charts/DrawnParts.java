package rose.platform.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.batik.parser.AWTPathProducer;
import org.apache.batik.parser.AWTTransformProducer;
import org.apache.batik.parser.ParseException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the SVG that {@link Canvas} writes in a fixed look: its few elements and attributes, and no others. */
final class DrawnParts {

    private static final Set<String> SAID = Set.of("title", "desc");
    private static final Set<String> PAINT = Set.of(
            "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "pointer-events");
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("svg", Set.of("viewbox", "width", "height", "alt", "font-family")),
            Map.entry("g", Set.of("transform", "stroke-linejoin", "pointer-events")),
            Map.entry("a", Set.of("href")),
            Map.entry("defs", Set.of()),
            Map.entry("pattern", Set.of("patternunits", "patterntransform", "width", "height")),
            Map.entry("rect", Set.of("x", "y", "width", "height", "rx")),
            Map.entry("line", Set.of("x1", "y1", "x2", "y2")),
            Map.entry("circle", Set.of("cx", "cy", "r")),
            Map.entry("path", Set.of("d")),
            Map.entry("text", Set.of("x", "y", "font-size", "font-family", "font-weight", "text-anchor")));
    private static final double STRONG = 600;

    private final Map<String, Element> patterns = new HashMap<>();
    private boolean roundJoins;

    private DrawnParts() {}

    /** Nothing where it holds anything that is not ours. */
    static Optional<List<DrawnPart>> of(Element svg) {
        try {
            DrawnParts reading = new DrawnParts();
            List<DrawnPart> parts = new ArrayList<>();
            reading.group(svg, parts);
            return Optional.of(parts);
        } catch (Foreign | NumberFormatException | ParseException foreign) {
            return Optional.empty();
        }
    }

    /** Something that somebody else has drawn. */
    private static final class Foreign extends RuntimeException {

        Foreign(String what) {
            super(what, null, false, false);
        }
    }

    private void group(Element group, List<DrawnPart> parts) {
        known(group);
        for (Node child = group.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                part(element, parts);
            }
        }
    }

    private static void known(Element element) {
        Set<String> own = KNOWN.get(element.getTagName());
        if (own == null) {
            throw new Foreign(element.getTagName());
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName().toLowerCase(Locale.ROOT);
            boolean said = name.equals("id") || name.equals("role") || name.startsWith("aria-");
            if (!said && !name.startsWith("xmlns") && !own.contains(name) && !painted(element, name)) {
                throw new Foreign(name);
            }
        }
    }

    private static boolean painted(Element element, String attribute) {
        return PAINT.contains(attribute)
                && Set.of("rect", "line", "circle", "path", "text").contains(element.getTagName());
    }

    private void part(Element element, List<DrawnPart> parts) {
        String name = element.getTagName();
        if (SAID.contains(name)) {
            return;
        }
        switch (name) {
            case "g" -> moved(element, parts);
            case "a" -> group(element, parts);
            case "defs" -> patterns(element);
            default -> {
                known(element);
                if (name.equals("text")) {
                    parts.add(words(element));
                } else {
                    painted(shape(element), element, parts);
                }
            }
        }
    }

    private void moved(Element group, List<DrawnPart> parts) {
        boolean before = roundJoins;
        roundJoins |= group.getAttribute("stroke-linejoin").equals("round");
        if (group.hasAttribute("transform")) {
            List<DrawnPart> inner = new ArrayList<>();
            group(group, inner);
            parts.add(new DrawnPart.Moved(transform(group.getAttribute("transform")), inner));
        } else {
            group(group, parts);
        }
        roundJoins = before;
    }

    private static AffineTransform transform(String written) {
        return written.isEmpty() ? new AffineTransform() : AWTTransformProducer.createAffineTransform(written);
    }

    private void patterns(Element definitions) {
        known(definitions);
        for (Node child = definitions.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element pattern) {
                known(pattern);
                patterns.put(pattern.getAttribute("id"), pattern);
            }
        }
    }

    private static DrawnPart words(Element text) {
        if (text.getFirstChild() != text.getLastChild() || text.getFirstChild() instanceof Element) {
            throw new Foreign("text in parts");
        }
        double before = switch (text.getAttribute("text-anchor")) {
            case "middle" -> 0.5;
            case "end" -> 1;
            default -> 0;
        };
        String weight = text.getAttribute("font-weight");
        String family = text.getAttribute("font-family");
        boolean strong = family.endsWith("SemiBold") || !weight.isEmpty() && Double.parseDouble(weight) >= STRONG;
        return new DrawnPart.Words(
                number(text, "x"),
                number(text, "y"),
                text.getTextContent(),
                number(text, "font-size"),
                strong,
                before,
                colour(text, "fill"));
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "rect" -> {
                double round = 2 * number(element, "rx");
                yield new RoundRectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"),
                        round,
                        round);
            }
            case "line" ->
                new Line2D.Double(
                        number(element, "x1"), number(element, "y1"), number(element, "x2"), number(element, "y2"));
            case "circle" -> {
                double radius = number(element, "r");
                yield new Ellipse2D.Double(
                        number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
            }
            case "path" -> path(element.getAttribute("d"));
            default -> throw new Foreign(element.getTagName());
        };
    }

    private static Shape path(String data) {
        try {
            return AWTPathProducer.createShape(new StringReader(data), PathIterator.WIND_NON_ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void painted(Shape shape, Element element, List<DrawnPart> parts) {
        String fill = element.getAttribute("fill");
        if (fill.startsWith("url(#")) {
            parts.add(tiled(shape, patterns.get(fill.substring("url(#".length(), fill.length() - 1))));
        } else if (!fill.equals("none") && !(shape instanceof Line2D)) {
            parts.add(new DrawnPart.Filled(shape, colour(element, "fill")));
        }
        String stroke = element.getAttribute("stroke");
        if (!stroke.isEmpty() && !stroke.equals("none")) {
            parts.add(new DrawnPart.Edged(shape, stroke(element), colour(element, "stroke")));
        }
    }

    private DrawnPart tiled(Shape shape, Element pattern) {
        if (pattern == null || !attribute(pattern, "patternUnits").equals("userSpaceOnUse")) {
            throw new Foreign("pattern");
        }
        List<DrawnPart> tile = new ArrayList<>();
        group(pattern, tile);
        return new DrawnPart.Tiled(
                shape,
                tile,
                number(pattern, "width"),
                number(pattern, "height"),
                transform(attribute(pattern, "patternTransform")));
    }

    /** A parser of HTML writes all names in small letters. */
    static String attribute(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? element.getAttribute(name.toLowerCase(Locale.ROOT)) : value;
    }

    private BasicStroke stroke(Element element) {
        String dashes = element.getAttribute("stroke-dasharray");
        float[] lengths = null;
        if (!dashes.isEmpty()) {
            String[] each = dashes.split("[\\s,]+");
            lengths = new float[each.length];
            for (int i = 0; i < each.length; i++) {
                lengths[i] = Float.parseFloat(each[i]);
            }
        }
        float width = element.hasAttribute("stroke-width") ? (float) number(element, "stroke-width") : 1;
        int join = roundJoins ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
        return new BasicStroke(width, BasicStroke.CAP_BUTT, join, 4, lengths, 0);
    }

    private static double number(Element element, String name) {
        double number = element.hasAttribute(name) ? Double.parseDouble(element.getAttribute(name)) : 0;
        if (!Double.isFinite(number)) {
            throw new Foreign(name);
        }
        return number;
    }

    private static Color colour(Element element, String name) {
        String written = element.getAttribute(name);
        Color colour = written.isEmpty() ? Color.BLACK : Color.decode(written);
        String opacity = element.getAttribute(name + "-opacity");
        return opacity.isEmpty()
                ? colour
                : new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int)
                        Math.round(255 * Double.parseDouble(opacity)));
    }
}
