package rose.platform.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Which of a workbook's cell styles show a number as a date (ECMA-376 part 1, 18.8.30 and 18.8.31). */
final class DateFormats {
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*+\"?|\\\\.|[_*].|\\[[^]]*+]?");

    private final BitSet dateStyles = new BitSet();
    private int styles;

    static DateFormats in(XlsxPackage zip, Optional<String> part) throws IOException, XMLStreamException {
        DateFormats formats = new DateFormats();
        if (part.isPresent()) {
            try (XmlPart xml = new XmlPart(zip.small(part.get()).bytes())) {
                formats.read(xml);
            }
        }
        return formats;
    }

    private void read(XmlPart xml) throws XMLStreamException {
        Set<String> ownDateFormats = new HashSet<>();
        boolean inStyles = false;
        while (xml.nextTag()) {
            if (xml.starts("numFmt") && xml.attribute("formatCode") != null && isDate(xml.attribute("formatCode"))) {
                ownDateFormats.add(xml.attribute("numFmtId"));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                inStyles = xml.starts("cellXfs");
            } else if (inStyles && xml.starts("xf")) {
                String format = xml.attribute("numFmtId");
                dateStyles.set(styles++, ownDateFormats.contains(format) || isBuiltInDate(format));
            }
        }
    }

    /** 14–17 and 22 everywhere, 27–36 and 50–58 in East Asian locales; the others of time show no day. */
    private static boolean isBuiltInDate(String format) {
        return format != null && format.matches("1[4-7]|22|2[7-9]|3[016]|5[0-47-8]");
    }

    /** Shows a year, a day, or months that cannot be minutes. */
    static boolean isDate(String formatCode) {
        String first =
                LITERAL.matcher(formatCode).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (first.contains("general") || first.contains("standard")) {
            return false;
        }
        boolean time = first.contains("h") || first.contains("s");
        return first.contains("y") || first.contains("d") || first.contains("m") && !time;
    }

    /** @param style the cell's style attribute, null if it has none */
    boolean showsDate(String style) throws XMLStreamException {
        return style != null && dateStyles.get(Attributes.number(style, Integer.MAX_VALUE));
    }
}
