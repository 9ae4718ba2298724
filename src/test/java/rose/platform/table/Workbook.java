package rose.platform.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, part by part, for what no writer would write. */
final class Workbook {
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    static Workbook aWorkbook() {
        return new Workbook()
                .with("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
                .with("xl/workbook.xml", workbook("<sheet name='A' sheetId='1' r:id='r1'/>"))
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "sharedStrings",
                                "sharedStrings.xml",
                                "styles",
                                "/xl/styles.xml",
                                "worksheet",
                                "worksheets/sheet2.xml"));
    }

    /** @param typesAndTargets a type and a target in turn, numbered r1, r2… */
    static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder(XML + "<Relationships xmlns='" + PACKAGE + "'>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id='r%d' Type='%s/%s' Target='%s'/>"
                    .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml + "</Relationships>";
    }

    static String workbook(String sheets) {
        return XML + "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'><sheets>" + sheets
                + "</sheets></workbook>";
    }

    static String sheetXml(String rows) {
        return XML + "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String inline(String reference, String text) {
        return "<c r='" + reference + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    Workbook sheet(String rows) {
        return with("xl/worksheets/sheet1.xml", sheetXml(rows));
    }

    Workbook strings(String items) {
        return with("xl/sharedStrings.xml", XML + "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
    }

    Workbook styles(String content) {
        return with("xl/styles.xml", XML + "<styleSheet xmlns='" + MAIN + "'>" + content + "</styleSheet>");
    }

    Workbook with(String part, String content) {
        return with(part, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    Workbook with(String part, Part content) {
        parts.put(part, content);
        return this;
    }

    Path writeTo(Path file) {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().write(zip);
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same piece of text over and over, without keeping it in memory. */
    static Part repeated(String before, String piece, int times, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }
}
