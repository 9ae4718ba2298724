package rose.platform.charts;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawing, parsed, for asking about what is in it. */
record Svg(String text, Element root) {

    static Svg of(Chart chart, Look look, Width width) {
        String text = Charts.draw(chart, look, width);
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
            return new Svg(text, root);
        } catch (Exception malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    List<Element> all(String name) {
        NodeList found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    List<Element> withClass(String name) {
        return all("*").stream()
                .filter(e -> List.of(e.getAttribute("class").split(" ")).contains(name))
                .toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    /** What lies outside the view box, by rectangles with their edge and by text as wide as the table says. */
    List<String> outside() {
        String[] box = root.getAttribute("viewBox").split(" ");
        double left = Double.parseDouble(box[0]);
        double top = Double.parseDouble(box[1]);
        double right = left + Double.parseDouble(box[2]);
        double bottom = top + Double.parseDouble(box[3]);
        List<String> outside = new ArrayList<>();
        for (Element e : all("*")) {
            double[] area = area(e);
            if (area[0] < left - 0.01 || area[1] < top - 0.01 || area[2] > right + 0.01 || area[3] > bottom + 0.01) {
                outside.add(
                        e.getTagName() + " " + e.getTextContent() + " " + List.of(area[0], area[1], area[2], area[3]));
            }
        }
        return outside;
    }

    /** Words that cover other words, as wide as the table says. */
    List<String> overlaps() {
        List<Element> texts = all("text");
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (overlap(textArea(texts.get(i)), textArea(texts.get(j)))) {
                    overlaps.add(
                            texts.get(j).getTextContent() + " | " + texts.get(i).getTextContent());
                }
            }
        }
        return overlaps;
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[2] - 0.5 && b[0] < a[2] - 0.5 && a[1] < b[3] - 0.5 && b[1] < a[3] - 0.5;
    }

    static double number(Element e, String name) {
        return Double.parseDouble(e.getAttribute(name));
    }

    private static double[] area(Element e) {
        if (e.getTagName().equals("rect") && e.hasAttribute("x")) {
            double edge = e.hasAttribute("stroke-width") ? number(e, "stroke-width") / 2 : 0;
            double x = number(e, "x") - edge;
            double y = number(e, "y") - edge;
            return new double[] {x, y, x + number(e, "width") + 2 * edge, y + number(e, "height") + 2 * edge};
        }
        return e.getTagName().equals("text") ? textArea(e) : new double[] {0, 0, 0, 0};
    }

    private static double[] textArea(Element e) {
        double size = number(e, "font-size");
        double wide = InterWidths.of(e.getTextContent(), number(e, "font-weight") > 400) * size;
        double start = switch (e.getAttribute("text-anchor")) {
            case "middle" -> number(e, "x") - wide / 2;
            case "end" -> number(e, "x") - wide;
            default -> number(e, "x");
        };
        return new double[] {start, number(e, "y") - size * 0.73, start + wide, number(e, "y") + size * 0.22};
    }
}
