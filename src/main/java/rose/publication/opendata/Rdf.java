package rose.publication.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rose.surveys.questions.Words;

/**
 * A small RDF graph: things with addresses, what is said of them, and things without addresses within. Written as Turtle (W3C
 * Turtle 1.1) and as RDF/XML.
 */
final class Rdf {

    static final String TYPE = "rdf:type";

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final List<Thing> things = new ArrayList<>();

    Rdf() {
        prefix("rdf", RDF).prefix("xsd", XSD);
    }

    Rdf prefix(String name, String namespace) {
        prefixes.put(name, namespace);
        return this;
    }

    /** What stands at the end of a statement. */
    sealed interface Value {

        /** The address of something. */
        record Iri(String iri) implements Value {}

        /** @param language or null; @param type the local name of a type of XML Schema, or null */
        record Literal(String text, String language, String type) implements Value {}

        /** Something without an address. */
        record Blank(Thing thing) implements Value {}
    }

    /** One statement about a thing. @param property with its prefix */
    record Statement(String property, Value value) {}

    /** @param iri null for something without an address */
    record Thing(String iri, List<Statement> statements) {

        Thing a(String type) {
            return say(TYPE, new Value.Iri(type));
        }

        Thing say(String property, Value value) {
            statements.add(new Statement(property, value));
            return this;
        }

        Thing iri(String property, String iri) {
            return say(property, new Value.Iri(iri));
        }

        Thing text(String property, String text) {
            return say(property, new Value.Literal(text, null, null));
        }

        Thing typed(String property, String text, String type) {
            return say(property, new Value.Literal(text, null, type));
        }

        /** In Swedish and English. */
        Thing words(String property, Words words) {
            say(property, new Value.Literal(words.sv(), "sv", null));
            return say(property, new Value.Literal(words.en(), "en", null));
        }

        Thing blank(String property, Thing thing) {
            return say(property, new Value.Blank(thing));
        }
    }

    Thing thing(String iri) {
        Thing thing = new Thing(iri, new ArrayList<>());
        things.add(thing);
        return thing;
    }

    static Thing blank() {
        return new Thing(null, new ArrayList<>());
    }

    /** Types are written with their prefix, all other things with their whole address. */
    private String whole(String iri) {
        int colon = iri.indexOf(':');
        String namespace = prefixes.get(iri.substring(0, colon));
        return namespace == null ? iri : namespace + iri.substring(colon + 1);
    }

    String turtle() {
        StringBuilder out = new StringBuilder();
        prefixes.forEach((name, namespace) -> out.append("@prefix ")
                .append(name)
                .append(": <")
                .append(namespace)
                .append("> .\n"));
        things.forEach(thing -> out.append("\n<")
                .append(address(thing.iri()))
                .append(">\n")
                .append(turtle(thing, "    "))
                .append(" .\n"));
        return out.toString();
    }

    private String turtle(Thing thing, String indent) {
        return thing.statements().stream()
                .map(statement -> indent + statement.property() + " " + turtle(statement.value(), indent))
                .collect(Collectors.joining(" ;\n"));
    }

    private String turtle(Value value, String indent) {
        return switch (value) {
            case Value.Iri iri -> "<" + address(whole(iri.iri())) + ">";
            case Value.Blank blank -> "[\n" + turtle(blank.thing(), indent + "    ") + "\n" + indent + "]";
            case Value.Literal literal
            when literal.language() != null -> quoted(literal.text()) + "@" + literal.language();
            case Value.Literal literal
            when literal.type() != null -> quoted(literal.text()) + "^^xsd:" + literal.type();
            case Value.Literal literal -> quoted(literal.text());
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c >= 0x20 && (c < 0xD800 || c > 0xDFFF)) {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** What an address cannot hold is escaped as addresses do. */
    private static String address(String iri) {
        StringBuilder address = new StringBuilder();
        iri.codePoints().forEach(c -> {
            if (c <= 0x20 || "<>\"{}|^`\\".indexOf(c) >= 0) {
                address.append(String.format("%%%02X", c));
            } else {
                address.appendCodePoint(c);
            }
        });
        return address.toString();
    }

    byte[] rdfXml() {
        XmlOut xml = new XmlOut();
        List<String> namespaces = new ArrayList<>();
        prefixes.forEach((name, namespace) -> namespaces.addAll(List.of("xmlns:" + name, namespace)));
        xml.element(
                "rdf:RDF",
                () -> things.forEach(thing ->
                        xml.element("rdf:Description", () -> rdfXml(thing, xml), "rdf:about", address(thing.iri()))),
                namespaces.toArray(String[]::new));
        return xml.bytes();
    }

    private void rdfXml(Thing thing, XmlOut xml) {
        for (Statement statement : thing.statements()) {
            switch (statement.value()) {
                case Value.Iri iri -> xml.empty(statement.property(), "rdf:resource", address(whole(iri.iri())));
                case Value.Blank blank ->
                    xml.element(statement.property(), () -> rdfXml(blank.thing(), xml), "rdf:parseType", "Resource");
                case Value.Literal literal ->
                    xml.text(
                            statement.property(),
                            literal.text(),
                            "xml:lang",
                            literal.language(),
                            "rdf:datatype",
                            literal.type() == null ? null : XSD + literal.type());
            }
        }
    }
}
