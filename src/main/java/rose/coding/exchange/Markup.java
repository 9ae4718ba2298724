package rose.coding.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import rose.coding.exchange.BookFile.Fault;

/**
 * XML from outside, as elements: no document types, so no entities but XML's own, nothing fetched, and an end to depth and number.
 */
final class Markup {

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 20_000;

    private Markup() {}

    /** @param text directly in it, not in those inside */
    record Element(
            int line,
            String namespace,
            String name,
            java.util.Map<String, String> attributes,
            List<Element> inside,
            StringBuilder text) {

        List<Element> named(String wanted) {
            return inside.stream().filter(each -> each.name().equals(wanted)).toList();
        }
    }

    /** Why a file was not read any further. */
    static final class Refusal extends Exception {

        private static final long serialVersionUID = 1;

        final transient Fault fault;

        Refusal(Fault fault) {
            this.fault = fault;
        }
    }

    /** Whether the first sign that is not white is one that only XML begins with, in UTF-8 or UTF-16. */
    static boolean is(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 200); i++) {
            int sign = content[i] & 0xff;
            boolean before =
                    sign <= ' ' || sign == 0xef || sign == 0xbb || sign == 0xbf || sign == 0xfe || sign == 0xff;
            if (!before) {
                return sign == '<';
            }
        }
        return false;
    }

    static Element read(byte[] content) throws Refusal {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            return document(reader);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new Refusal(Fault.of(Math.max(line, 0), "coding.file.not-xml"));
        } finally {
            close(reader);
        }
    }

    private static Element document(XMLStreamReader reader) throws XMLStreamException, Refusal {
        List<Element> open = new ArrayList<>();
        Element root = null;
        int count = 0;
        while (reader.hasNext()) {
            int line = reader.getLocation().getLineNumber();
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refusal(Fault.of(reader.getLocation().getLineNumber(), "coding.file.doctype"));
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= DEEPEST || ++count > MOST_ELEMENTS) {
                        throw new Refusal(Fault.of(line, "coding.file.too-many", BookFile.MOST));
                    }
                    Element element = element(reader);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.getLast().inside().add(element);
                    }
                    open.add(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.getLast().text().append(reader.getText());
                    }
                }
                default -> {
                    // comments, instructions and white space say nothing
                }
            }
        }
        return root;
    }

    private static Element element(XMLStreamReader reader) {
        java.util.Map<String, String> attributes = new java.util.HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Element(
                reader.getLocation().getLineNumber(),
                reader.getNamespaceURI(),
                reader.getLocalName(),
                attributes,
                new ArrayList<>(),
                new StringBuilder());
    }

    private static void close(XMLStreamReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
