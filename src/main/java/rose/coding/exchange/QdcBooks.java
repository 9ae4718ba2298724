package rose.coding.exchange;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import rose.coding.Dimension;
import rose.coding.exchange.BookFile.Fault;
import rose.coding.exchange.BookFile.FileCategory;
import rose.coding.exchange.Markup.Element;

/**
 * Codebooks of REFI-QDA 1.0 ({@code .qdc}), which programs for qualitative analysis exchange. A dimension is a code that cannot be
 * given, with its categories inside. Read are other programs' books too: what is nested deeper becomes "Parent: Child", colours
 * the nearest of ours, and codes that are in no dimension of ours are loose. Sets and notes are not read.
 */
public final class QdcBooks {

    static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    /** The chart colours in the light, 1 to 7. */
    private static final List<String> COLOURS =
            List.of("#1c5d4b", "#d07922", "#2f78a3", "#7a5c99", "#9a9129", "#a8423c", "#6b7772");

    /** What dimensions are called in such a file, whatever language its reader has; {@link Dimension#key} is read as well. */
    private static final Map<Dimension, List<String>> NAMES = new EnumMap<>(Map.of(
            Dimension.ACTIVITY, List.of("Aktiviteter", "Activities"),
            Dimension.OUTPUT, List.of("Prestationer", "Outputs"),
            Dimension.GOAL, List.of("Mål", "Goals"),
            Dimension.OUTCOME, List.of("Effekter", "Outcomes")));

    private final List<Fault> faults = new ArrayList<>();
    private final FileWording wordings = new FileWording(faults);
    private final Map<Dimension, List<FileCategory>> dimensions = new EnumMap<>(Dimension.class);
    private final List<FileCategory> loose = new ArrayList<>();

    private QdcBooks() {}

    // --- out

    public static String write(BookFile file) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("CodeBook");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("origin", "Röse");
            xml.writeStartElement("Codes");
            for (var dimension : file.dimensions().entrySet()) {
                begin(
                        xml,
                        guid(file, dimension.getKey()),
                        NAMES.get(dimension.getKey()).getFirst(),
                        false,
                        null);
                for (FileCategory category : dimension.getValue()) {
                    write(xml, category);
                }
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static UUID guid(BookFile file, Dimension dimension) {
        return file.heading() == null
                ? Guids.of("dimension/" + dimension.key())
                : BookFile.guid(file.heading(), dimension);
    }

    private static void begin(XMLStreamWriter xml, UUID guid, String name, boolean codable, Integer colour)
            throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("Code");
        xml.writeAttribute("guid", guid.toString());
        xml.writeAttribute("name", name);
        xml.writeAttribute("isCodable", String.valueOf(codable));
        if (colour != null) {
            xml.writeAttribute("color", COLOURS.get(colour - 1));
        }
    }

    private static void write(XMLStreamWriter xml, FileCategory category) throws XMLStreamException {
        String name = category.wording().name();
        UUID guid = category.guid() == null ? Guids.of("category/" + name) : category.guid();
        begin(xml, guid, name, true, category.wording().colour());
        String description = Descriptions.write(category.wording());
        if (!description.isEmpty()) {
            xml.writeStartElement("Description");
            xml.writeCharacters(description);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    // --- in

    static BookFile.Result read(byte[] content) {
        try {
            return new QdcBooks().read(Markup.read(content));
        } catch (Markup.Refusal refusal) {
            return BookFile.refused(refusal.fault);
        }
    }

    private BookFile.Result read(Element root) {
        if (!root.name().equals("CodeBook") || !NAMESPACE.equals(root.namespace())) {
            return BookFile.refused(Fault.of(root.line(), "coding.file.not-qdc", FileWording.shortened(root.name())));
        }
        for (Element codes : root.named("Codes")) {
            for (Element code : codes.named("Code")) {
                Optional<Dimension> dimension = dimension(code);
                if (dimension.isPresent()) {
                    var into = dimensions.computeIfAbsent(dimension.get(), key -> new ArrayList<>());
                    code.named("Code").forEach(each -> category(each, "", into));
                } else {
                    category(code, "", loose);
                }
            }
        }
        if (loose.size() + dimensions.values().stream().mapToInt(List::size).sum() > BookFile.MOST) {
            return BookFile.refused(Fault.of(0, "coding.file.too-many", BookFile.MOST));
        }
        return BookFile.result(new BookFile(null, null, dimensions, List.copyOf(loose)), faults);
    }

    private static Optional<Dimension> dimension(Element code) {
        String name = code.attributes().getOrDefault("name", "").strip().toLowerCase(Locale.ROOT);
        boolean given = code.attributes().getOrDefault("isCodable", "").matches("true|1");
        return given
                ? Optional.empty()
                : Stream.of(Dimension.values())
                        .filter(each -> each.key().equals(name)
                                || NAMES.get(each).stream().anyMatch(one -> one.equalsIgnoreCase(name)))
                        .findFirst();
    }

    /** A code that can be given, and those inside it; one that cannot only lends its name. */
    private void category(Element code, String parents, List<FileCategory> into) {
        String own = code.attributes().getOrDefault("name", "").strip();
        String name = parents + own;
        List<Element> inside = code.named("Code");
        if (code.attributes().getOrDefault("isCodable", "true").matches("true|1") || inside.isEmpty()) {
            String description = code.named("Description").stream()
                    .map(each -> each.text().toString())
                    .findFirst()
                    .orElse("");
            String shown = FileWording.text(description) == null ? "" : FileWording.text(description);
            Integer colour = colour(code);
            into.add(wordings.category(
                    code.line(), code.attributes().get("guid"), Descriptions.read(name, shown, colour), null));
        }
        inside.forEach(each -> category(each, name + ": ", into));
    }

    private Integer colour(Element code) {
        String written = code.attributes().get("color");
        if (written == null) {
            return null;
        }
        if (!written.matches("#[0-9A-Fa-f]{6}")) {
            faults.add(Fault.of(code.line(), "coding.file.colour", FileWording.shortened(written)));
            return null;
        }
        return IntStream.rangeClosed(1, COLOURS.size())
                .boxed()
                .min(Comparator.comparingInt(colour -> distance(written, COLOURS.get(colour - 1))))
                .orElseThrow();
    }

    private static int distance(String one, String other) {
        return IntStream.of(1, 3, 5)
                .map(at -> Integer.parseInt(one.substring(at, at + 2), 16)
                        - Integer.parseInt(other.substring(at, at + 2), 16))
                .map(gap -> gap * gap)
                .sum();
    }
}
