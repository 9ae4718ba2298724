package rose.publication.opendata;

import java.nio.charset.StandardCharsets;
import rose.surveys.questions.Words;

/** Writes XML, an element within another, each on a line of its own. */
final class XmlOut {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private int depth;

    byte[] bytes() {
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With other elements in it. @param attributes a name and a value in turn; a null value is left out */
    void element(String name, Runnable content, String... attributes) {
        begin(name, attributes).append('>');
        int before = out.length();
        depth++;
        content.run();
        depth--;
        if (out.length() == before) {
            out.setLength(before - 1);
            out.append("/>");
        } else {
            newLine().append("</").append(name).append('>');
        }
    }

    void empty(String name, String... attributes) {
        begin(name, attributes).append("/>");
    }

    /** With text in it. */
    void text(String name, String text, String... attributes) {
        begin(name, attributes)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    /** Once in each language. */
    void words(String name, Words words) {
        text(name, words.sv(), "xml:lang", "sv");
        if (words.en() != null && !words.en().isBlank()) {
            text(name, words.en(), "xml:lang", "en");
        }
    }

    /** In both languages, where there is room for one text only. */
    void inOne(String name, Words words) {
        text(name, words.sv() + " / " + words.en());
    }

    private StringBuilder begin(String name, String... attributes) {
        newLine().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escaped(attributes[i + 1]).replace("\n", "&#10;"))
                        .append('"');
            }
        }
        return out;
    }

    private StringBuilder newLine() {
        return out.append('\n').append("  ".repeat(depth));
    }

    /** Without characters that XML cannot hold. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                case '\t', '\n' -> escaped.appendCodePoint(c);
                default -> {
                    if (c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
