package rose.platform.table;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** The texts that a sheet refers to by number, read no further than the sheet has asked for. */
final class SharedStrings implements AutoCloseable {
    private final XmlPart xml;
    private final int maxChars;
    private final TextStore texts = new TextStore();

    /** @param xml null if the workbook has none */
    SharedStrings(XmlPart xml, int maxChars) {
        this.xml = xml;
        this.maxChars = maxChars;
    }

    /** The text, or null if it is too long. */
    String get(int index) throws IOException, XMLStreamException {
        while (index >= texts.size()) {
            texts.add(readNext(index));
        }
        return texts.get(index);
    }

    private String readNext(int wanted) throws XMLStreamException {
        while (xml != null && xml.nextTag()) {
            if (xml.starts("si")) {
                return readItem(texts.size() == wanted);
            }
        }
        throw new XMLStreamException("No shared string " + wanted);
    }

    private String readItem(boolean wanted) throws XMLStreamException {
        BoundedText text = new BoundedText(maxChars);
        xml.readRichText("si", text);
        if (text.isTooLong() && !wanted) {
            xml.skip("si");
        }
        return text.isTooLong() ? null : text.toString();
    }

    @Override
    public void close() throws IOException, XMLStreamException {
        texts.close();
        if (xml != null) {
            xml.close();
        }
    }
}
