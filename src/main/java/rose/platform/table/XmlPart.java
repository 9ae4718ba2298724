package rose.platform.table;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read forwards. Woodstox rather than the JDK's or Aalto's parser, because it hands long
 * text over in pieces and limits names and attributes. A document type, and with it every entity, is refused.
 */
final class XmlPart implements AutoCloseable {
    /** Workbooks use fewer than a hundred; each new one stays in the parser's memory. */
    private static final int MAX_NAMES = 2_000;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();

    XmlPart(InputStream in) throws XMLStreamException {
        xml = FACTORY.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1 << 16);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
        return factory;
    }

    /** Moves to the next start or end tag; false at the end of the document. */
    boolean nextTag() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("A workbook has no document type");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            countNames();
        }
        return event;
    }

    private void countNames() throws XMLStreamException {
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            names.add(xml.getNamespacePrefix(i));
            names.add(xml.getNamespaceURI(i));
        }
        if (names.size() > MAX_NAMES) {
            throw new XMLStreamException("More names than any workbook has");
        }
    }

    boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** Of the element that starts here; null if it has none. */
    String attribute(String name) {
        return xml.getAttributeValue("", name);
    }

    /** The attribute that names a relationship; its namespace differs between strict and transitional files. */
    String relationship() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Adds the text of the element that starts here, until there is too much of it or the element ends. */
    void readText(BoundedText text) throws XMLStreamException {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT && !text.isTooLong(); event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw new XMLStreamException("Text expected, not an element");
            }
            if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    /** Adds the text of a rich-text element, without the phonetic guides of Japanese and Chinese workbooks. */
    void readRichText(String element, BoundedText text) throws XMLStreamException {
        while (!text.isTooLong() && tagBefore(element)) {
            if (starts("t")) {
                readText(text);
            } else if (starts("rPh")) {
                skip("rPh");
            }
        }
    }

    void skip(String element) throws XMLStreamException {
        while (tagBefore(element)) {
            // to its end
        }
    }

    private boolean tagBefore(String element) throws XMLStreamException {
        if (!nextTag()) {
            throw new XMLStreamException("Ends within " + element);
        }
        return !ends(element);
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
