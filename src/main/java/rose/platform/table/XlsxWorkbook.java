package rose.platform.table;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import rose.platform.table.TableProblem.Kind;

/**
 * Where in the package the sheets lie, and what they refer to (ECMA-376 part 1, 18.2 and part 2, 9.3).
 *
 * @param sheets in the order of their tabs, hidden ones among them
 * @param strings empty if the workbook has no shared strings
 * @param styles empty if it has no cell formats
 * @param from1904 days are counted from 1904 on, as in workbooks from old Macs
 */
record XlsxWorkbook(List<Sheet> sheets, Optional<String> strings, Optional<String> styles, boolean from1904) {
    /** Nobody makes that many; each takes memory. */
    private static final int MAX_SHEETS = 1_000;

    /** @param part where in the package its rows lie */
    record Sheet(String name, String part, boolean visible) {}

    private record Relationship(String id, String type, String target) {
        boolean isA(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    private record Contents(List<Named> sheets, boolean from1904) {}

    private record Named(String name, String relationship, boolean visible) {}

    static XlsxWorkbook in(XlsxPackage zip) throws IOException, XMLStreamException {
        String workbook = workbookPart(zip);
        Contents contents = contents(zip, workbook);
        List<Relationship> parts = relationships(zip, workbook);
        List<Sheet> sheets = new ArrayList<>();
        for (Named sheet : contents.sheets()) {
            parts.stream()
                    .filter(part -> part.id().equals(sheet.relationship()) && part.isA("worksheet"))
                    .findFirst()
                    .ifPresent(part -> sheets.add(new Sheet(sheet.name(), part.target(), sheet.visible())));
        }
        return new XlsxWorkbook(
                sheets, target(zip, parts, "sharedStrings"), target(zip, parts, "styles"), contents.from1904());
    }

    Sheet firstVisible() {
        return sheets.stream().filter(Sheet::visible).findFirst().orElseThrow(() -> TableProblem.file(Kind.NO_SHEET));
    }

    private static String workbookPart(XlsxPackage zip) throws IOException, XMLStreamException {
        if (!zip.has("_rels/.rels")) {
            throw TableProblem.file(Kind.NOT_EXCEL);
        }
        return target(zip, relationships(zip, ""), "officeDocument")
                .filter(part -> !part.endsWith(".bin"))
                .orElseThrow(() -> TableProblem.file(Kind.NOT_EXCEL));
    }

    private static Optional<String> target(XlsxPackage zip, List<Relationship> parts, String kind) {
        return parts.stream()
                .filter(part -> part.isA(kind))
                .map(Relationship::target)
                .filter(zip::has)
                .findFirst();
    }

    private static List<Relationship> relationships(XlsxPackage zip, String part)
            throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String list = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        List<Relationship> found = new ArrayList<>();
        try (XmlPart xml = new XmlPart(zip.small(list).bytes())) {
            while (xml.nextTag()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    found.add(relationship(xml, part));
                }
            }
        }
        return found;
    }

    private static Relationship relationship(XmlPart xml, String part) throws XMLStreamException {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id == null || type == null || target == null) {
            throw new XMLStreamException("Half a relationship");
        }
        return new Relationship(id, type, resolve(part, target));
    }

    private static String resolve(String part, String target) throws XMLStreamException {
        try {
            String path = URI.create("/" + part).resolve(target).getPath();
            if (path == null) {
                throw new XMLStreamException("Not a part: " + target);
            }
            return path.substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new XMLStreamException("Not a part: " + target, e);
        }
    }

    private static Contents contents(XlsxPackage zip, String workbook) throws IOException, XMLStreamException {
        List<Named> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (XmlPart xml = new XmlPart(zip.small(workbook).bytes())) {
            if (!xml.nextTag() || !xml.starts("workbook")) {
                throw TableProblem.file(Kind.NOT_EXCEL);
            }
            while (xml.nextTag()) {
                if (xml.starts("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.starts("sheet") && xml.relationship() != null) {
                    add(new Named(name(xml), xml.relationship(), isVisible(xml)), sheets);
                }
            }
        }
        return new Contents(sheets, from1904);
    }

    private static void add(Named sheet, List<Named> sheets) {
        if (sheets.size() == MAX_SHEETS) {
            throw TableProblem.file(Kind.EXCEL_TOO_LARGE);
        }
        sheets.add(sheet);
    }

    private static String name(XmlPart sheet) {
        String name = sheet.attribute("name");
        return name == null ? "" : name;
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static boolean isVisible(XmlPart sheet) {
        String state = sheet.attribute("state");
        return state == null || state.equals("visible");
    }
}
